import { dirname, join } from 'node:path'

/** Where the server listens and what it serves. */
export interface ServerConfig {
  readonly host: string
  /** 0 to 65535; 0 means any free port. */
  readonly port: number
  /** Folder with the built app. */
  readonly appFolder: string
}

export type ConfigRead =
  | { readonly ok: true; readonly config: ServerConfig }
  | { readonly ok: false; readonly problems: readonly string[] }

const DEFAULT_PORT = 8080
// Only this machine can reach it unless HOST says otherwise: the app keeps no accounts to protect it.
const DEFAULT_HOST = '127.0.0.1'

/** Reads PORT and HOST; an empty value counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigRead {
  const given = env['PORT']?.trim() ?? ''
  const port = given === '' ? DEFAULT_PORT : /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN
  if (!(port <= 65_535)) {
    return { ok: false, problems: [`PORT must be a whole number from 0 to 65535, and it is "${given}".`] }
  }
  const host = env['HOST']?.trim() ?? ''
  const appFolder = join(dirname(import.meta.dirname), 'dist')
  return { ok: true, config: { host: host === '' ? DEFAULT_HOST : host, port, appFolder } }
}
