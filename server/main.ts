import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { say } from '../src/words/words.ts'
import { readConfig, type ServerConfig } from './config.ts'
import { Missing, openServer, type OpenServer } from './open.ts'

const LAST_CALL = 5000 // milliseconds that open requests get to finish at a stop

/** Why a server could not listen, as a sentence for the person who started it. */
export function listenProblem(code: string | undefined, { host, port }: Pick<ServerConfig, 'host' | 'port'>): string {
  if (code === 'EADDRINUSE') return say('server.port-in-use', { port, other: port === 8081 ? 8082 : 8081 })
  if (code === 'EACCES') return say('server.port-rights', { port })
  return say('server.not-listening', { host, port, reason: code ?? say('server.unknown-reason') })
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** The address to open in a browser on this machine. */
export function localAddress(host: string, port: number): string {
  const here = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)
  const name = here ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** Starts the server, says where it is, and stops it in good order at SIGINT or SIGTERM. Exits with 1 when it cannot start. */
export async function serve(config: ServerConfig): Promise<void> {
  // The data folder may have been there before, open to others: the database in it is nobody else's to read.
  process.umask(0o077)
  if (!existsSync(join(config.appFolder, 'index.html'))) {
    console.error(say('server.no-app'))
    process.exit(1)
  }
  let running: OpenServer
  try {
    running = await openServer(config, { tell: console.log })
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    console.error(error.message)
    process.exit(1)
  }
  const { server } = running
  try {
    await server.listen({ host: config.host, port: config.port })
  } catch (error) {
    console.error(listenProblem(codeOf(error), config))
    await running.close()
    process.exit(1)
  }
  let stopping = false
  const stop = () => {
    // One Ctrl-C can arrive twice, from the terminal and from npm.
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(0), LAST_CALL).unref()
    void running.close()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const bound = server.server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : config.port
  const address = localAddress(config.host, port)
  console.log(say('server.ready', { address }))
  await running.greet(address)
}

if (import.meta.main) {
  const read = readConfig(process.env)
  if (read.ok) {
    await serve(read.config)
  } else {
    console.error(read.problems.join('\n'))
    process.exitCode = 1
  }
}
