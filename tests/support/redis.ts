import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

/** A Redis of its own, for tests, that keeps nothing. */
export interface TestRedis {
  readonly url: string
  /** Ends it at once; `start` brings it back at the same address, empty. */
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

const call = promisify(execFile)
const isThere = () => spawnSync('redis-server', ['--version']).status === 0

/** Whether this machine has Redis (Debian's package redis-server). */
export const hasRedis = isThere()

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
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(sentence)
  const script = 'redis-server --version || (apt-get update && apt-get install -y redis-server)'
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    await call('flock', [join(tmpdir(), 'install-redis.lock'), 'sh', '-c', script], { env })
  } catch (error) {
    throw new Error(sentence, { cause: error })
  }
  if (!isThere()) throw new Error(sentence)
}
