import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, newBrowser } from '../support/client.ts'
import { type Postgres, startPostgres } from '../support/postgres.ts'
import { startRedis, type TestRedis } from '../support/redis.ts'
import { type ServerProcess, startServerProcess } from '../support/serverProcess.ts'
import { type Proxy, startProxy } from './proxy.ts'

export const SIDES = ['A', 'B'] as const
export type Side = (typeof SIDES)[number]

/** Two server processes with everything that they stand on, each behind an address that falls back to the other. */
export interface Pair {
  readonly redis: TestRedis
  readonly database: string
  /** The address of the process itself. */
  readonly direct: (side: Side) => string
  /** An address that leads to that process, and to the other while it is away. */
  readonly through: (side: Side) => string
  readonly kill: (side: Side) => Promise<void>
  /** Asks it to end in good order. */
  readonly stop: (side: Side) => Promise<void>
  /** Starts that process again. */
  readonly start: (side: Side) => Promise<void>
  /** The owner's browser, which asks A; its cookie is good at both. */
  readonly owner: Browser
  /** Waits for a time in which no process does its round of a period, so that a round is not what brings something about. */
  readonly betweenRounds: (period: number, span: number) => Promise<void>
  /** What any process logged as a warning or an error. */
  readonly warnings: () => readonly string[]
  readonly close: () => Promise<void>
}

interface Running {
  readonly server: ServerProcess
  readonly since: number
}

/** One secret for both, as several processes need. */
const SECRET = 'the two processes of this test share one secret'
/** How far a round may be from where it is expected, in milliseconds. */
const SLACK = 1000

const other = (side: Side): Side => (side === 'A' ? 'B' : 'A')
const portOf = (url: string) => Number(new URL(url).port)

/** Starts PostgreSQL, Redis, and two processes at the same moment over an empty database. */
export async function startPair(): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-scale-'))
  const postgres: Postgres = await startPostgres()
  const redis = await startRedis()
  const database = await postgres.url('throughline')
  const env = { DATABASE_URL: database, REDIS_URL: redis.url, SECRET }
  const running: Partial<Record<Side, Running>> = {}
  const ended: ServerProcess[] = []
  const launch = async (side: Side) => {
    const server = await startServerProcess({ dataFolder: join(folder, side), env: { ...env, PGAPPNAME: side } })
    running[side] = { server, since: performance.now() }
    return server
  }
  const end = async (side: Side, how: 'kill' | 'stop') => {
    const server = running[side]?.server
    if (server === undefined) return
    delete running[side]
    ended.push(server)
    if (how === 'kill') server.kill()
    else await server.stop()
    await server.ended
  }
  const direct = (side: Side) => running[side]?.server.url ?? 'http://127.0.0.1:1'
  const servers = await Promise.all(SIDES.map(launch))
  const owner = await ownerOf(servers)
  const lead = (side: Side) => startProxy(() => [portOf(direct(side)), portOf(direct(other(side)))])
  const proxies: Record<Side, Proxy> = { A: await lead('A'), B: await lead('B') }
  const all = () => [...ended, ...Object.values(running).map(({ server }) => server)]

  return {
    redis,
    database,
    owner,
    direct,
    through: (side) => proxies[side].url,
    kill: (side) => end(side, 'kill'),
    stop: (side) => end(side, 'stop'),
    start: async (side) => void (await launch(side)),
    async betweenRounds(period, span) {
      const isClear = () => Object.values(running).every(({ since }) => clear((performance.now() - since) % period))
      const clear = (passed: number) => passed > SLACK && passed < period - SLACK - span
      while (!isClear()) await wait(50)
    },
    warnings: () => all().flatMap((server) => server.warnings()),
    async close() {
      for (const proxy of Object.values(proxies)) proxy.close()
      await Promise.all(SIDES.map((side) => end(side, 'kill')))
      await redis.stop()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * The owner's browser, asking the first. Whoever of two that began at once made its owner's link last, that link works: so
 * the owner may come in at the second.
 */
async function ownerOf(servers: readonly ServerProcess[]): Promise<Browser> {
  for (const server of servers) {
    const owner = newBrowser(server.url)
    const key = { token: await server.ownerToken() }
    if ((await owner.ask('POST', '/api/join', { key, name: 'Olu' })).status === 200) {
      return newBrowser(servers[0]?.url ?? '', owner.cookie())
    }
  }
  throw new Error('No owner’s link works')
}
