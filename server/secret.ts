import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The shortest secret that signs, in characters. */
export const SECRET_LENGTH = 32

/** Makes the data folder where it is missing; only who runs the server can look into it. Throws what the disk says. */
export function makeDataFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** The file in the data folder that holds the secret. */
export function secretFile(folder: string): string {
  return join(folder, 'secret')
}

/** The secret in the data folder, made at the first start; null when the file is cut short. Throws what the disk says. */
export function keptSecret(folder: string): string | null {
  const file = secretFile(folder)
  const made = randomBytes(32).toString('base64url')
  try {
    // Exclusive, so that two programs that start at once end with the same one.
    writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx', flush: true })
    return made
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const kept = readFileSync(file, 'utf8').trim()
    return kept.length >= SECRET_LENGTH ? kept : null
  }
}
