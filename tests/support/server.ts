import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { readConfig, type ServerConfig } from '../../server/config.ts'
import { openServer } from '../../server/open.ts'
import type { Signals } from '../../server/signals.ts'
import type { Storage } from '../../server/storage/storage.ts'

export interface StartOptions {
  /** Changes single settings: `{ limits: { message: 1000, document: 5000 } }`. */
  readonly config?: Partial<ServerConfig>
  /** A data folder to go on with; it then stays after the stop. Default: a new one, removed at the stop. */
  readonly dataFolder?: string
  /** The built app to serve; default a folder with one empty page. */
  readonly appFolder?: string
  readonly clock?: () => Date
}

/** A real server in this process, on a port of its own, with a data folder of its own. */
export interface TestServer {
  /** `http://127.0.0.1:<port>`, which is also the origin that its pages have. */
  readonly url: string
  /** `ws://127.0.0.1:<port>/sync` */
  readonly wsUrl: string
  /** The owner's one-time link that it told last, and the token in it; '' when there was none to tell. */
  readonly ownerLink: () => string
  readonly ownerToken: () => string
  /** What it told who started it. */
  readonly stdout: () => string
  /** Its log, as JSON lines. */
  readonly logged: () => string
  readonly storage: Storage
  readonly signals: Signals
  readonly dataFolder: string
  readonly stop: () => Promise<void>
}

/** Starts a real server; `stop` it when the test is done. */
export async function startServer(options: StartOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-server-'))
  const dataFolder = options.dataFolder ?? join(folder, 'data')
  const appFolder = options.appFolder ?? join(folder, 'app')
  if (options.appFolder === undefined) {
    mkdirSync(appFolder)
    writeFileSync(join(appFolder, 'index.html'), '<!doctype html><title>Throughline</title>')
  }
  const read = readConfig({ DATA_FOLDER: dataFolder, PORT: '0', LOG_LEVEL: 'trace' })
  if (!read.ok) throw new Error(read.problems.join(' '))
  const config: ServerConfig = { ...read.config, appFolder, ...options.config }
  const told: string[] = []
  const lines: string[] = []
  const logStream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const { clock } = options
  const running = await openServer(config, { tell: (line) => told.push(line), logStream, ...(clock && { clock }) })
  const url = await running.server.listen({ host: config.host, port: config.port })
  await running.greet(url)
  const ownerLink = () =>
    told
      .join('\n')
      .match(/\S+#\/join\/\S+/g)
      ?.at(-1) ?? ''
  return {
    url,
    wsUrl: `${url.replace('http', 'ws')}/sync`,
    ownerLink,
    ownerToken: () => ownerLink().split('/').at(-1) ?? '',
    stdout: () => told.join('\n'),
    logged: () => lines.join(''),
    storage: running.storage,
    signals: running.signals,
    dataFolder,
    async stop() {
      await running.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
