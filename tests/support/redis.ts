import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { installDebian } from './debian.ts'

/** A Redis of its own, for tests, that keeps nothing. */
export interface TestRedis {
  readonly url: string
  /** Ends it at once; `start` brings it back at the same address, empty. */
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

const isThere = () => spawnSync('redis-server', ['--version']).status === 0

async function freePort(): Promise<number> {
  const socket = createServer()
  socket.listen(0, '127.0.0.1')
  await once(socket, 'listening')
  const address = socket.address()
  socket.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Starts Redis on a free port of this machine. Installs Debian's package where there is none and we may. */
export async function startRedis(): Promise<TestRedis> {
  if (!isThere()) await install()
  const port = await freePort()
  let server: ChildProcess | undefined
  const stop = async () => {
    const running = server
    server = undefined
    if (running === undefined || running.exitCode !== null) return
    running.kill('SIGKILL')
    await once(running, 'exit')
  }
  const start = async () => {
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
    server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    server.stdout?.on('data', (part: Buffer) => (said += part.toString()))
    while (!said.includes('Ready to accept connections')) {
      if (server.exitCode !== null) throw new Error(said)
      await setTimeout(20)
    }
  }
  process.once('exit', () => server?.kill('SIGKILL'))
  await start()
  return { url: `redis://127.0.0.1:${port}`, stop, start }
}

async function install(): Promise<void> {
  const sentence =
    'These tests need Redis: install it (Debian: apt-get install redis-server), so that redis-server is found.'
  await installDebian('redis-server', 'redis-server --version', sentence)
  if (!isThere()) throw new Error(sentence)
}
