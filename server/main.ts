import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { readConfig, type ServerConfig } from './config.ts'
import { createServer } from './server.ts'

const LAST_CALL = 5000 // milliseconds that open requests get to finish at a stop

/** Why a server could not listen, as a sentence for the person who started it. */
export function listenProblem(code: string | undefined, { host, port }: ServerConfig): string {
  if (code === 'EADDRINUSE') {
    const other = port === 8081 ? 8082 : 8081
    return `Port ${port} is already in use. Stop the program that uses it, or choose another: PORT=${other} npm start`
  }
  if (code === 'EACCES') return `Port ${port} needs administrator rights. Choose one from 1024 up: PORT=8080 npm start`
  return `The server could not listen on ${host}, port ${port} (${code ?? 'unknown reason'}).`
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
  if (!existsSync(join(config.appFolder, 'index.html'))) {
    console.error('There is no built app to serve. "npm start" builds it and starts the server.')
    process.exit(1)
  }
  const server = await createServer(config)
  try {
    await server.listen({ host: config.host, port: config.port })
  } catch (error) {
    console.error(listenProblem(codeOf(error), config))
    process.exit(1)
  }
  let stopping = false
  const stop = () => {
    // One Ctrl-C can arrive twice, from the terminal and from npm.
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(0), LAST_CALL).unref()
    void server.close()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const bound = server.server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : config.port
  console.log(`Throughline is ready at ${localAddress(config.host, port)}`)
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
