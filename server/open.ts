import type { Writable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { say } from '../src/words/words.ts'
import { addApi } from './api/api.ts'
import { addHealthRoute } from './api/health.ts'
import { SESSION_DAYS } from './auth/cookie.ts'
import { makeDoorkeeper } from './auth/doorkeeper.ts'
import { makeOriginCheck } from './auth/origin.ts'
import { makeSeals } from './auth/seals.ts'
import type { ServerConfig } from './config.ts'
import type { Ground } from './ground.ts'
import { makeLocalSignals } from './localSignals.ts'
import type { Log } from './log.ts'
import { findOrMakeWorkspace, joinAddress, makeOwnerToken, wantsOwner } from './owner.ts'
import { makeDigests } from './portfolio/digests.ts'
import { makeRedisSignals } from './redisSignals.ts'
import { keptSecret, makeDataFolder, secretFile } from './secret.ts'
import { createServer } from './server.ts'
import type { Signals } from './signals.ts'
import { openStorage } from './storage/openStorage.ts'
import type { Storage } from './storage/storage.ts'
import { createSync } from './sync/sync.ts'
import { addUpgrades } from './upgrades.ts'

const DAY = 86_400_000 // milliseconds

/** A part of the surroundings that the server needs is not there; the message is a sentence for who started it. */
export class Missing extends Error {
  override readonly name = 'Missing'
}

export interface OpenOptions {
  readonly clock?: () => Date
  /** Where log lines go; standard error unless it is given. */
  readonly logStream?: Writable
  /** Says a line to who started the server. */
  readonly tell: (line: string) => void
}

/** A server with everything that it stands on, not yet listening. */
export interface OpenServer {
  readonly server: FastifyInstance
  readonly storage: Storage
  readonly signals: Signals
  /** To be called when it listens, with the address that people open: makes the workspace and tells its owner's link. */
  readonly greet: (address: string) => Promise<void>
  /** Stops listening, tells who is connected, and closes the database. */
  readonly close: () => Promise<void>
}

/** The reason of a failure that names no address, no password and nobody. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : say('server.unknown-reason')
}

/** The secret that signs links: the given one, or the one in the data folder. Throws Missing. */
export function secretOf({ secret, dataFolder, database }: ServerConfig): string {
  // Nothing is kept in the folder when secret and database are elsewhere.
  const wanted = secret === null || database.kind === 'sqlite'
  try {
    if (wanted) makeDataFolder(dataFolder)
    const used = secret ?? keptSecret(dataFolder)
    if (used !== null) return used
  } catch (error) {
    throw new Missing(say('server.data-folder', { folder: dataFolder, reason: reasonOf(error) }))
  }
  throw new Missing(say('server.secret-file', { file: secretFile(dataFolder) }))
}

/** Opens the database of the settings. Throws Missing. */
export async function storageOf({ database, dataFolder }: ServerConfig): Promise<Storage> {
  try {
    return await openStorage(database)
  } catch (error) {
    const reason = reasonOf(error)
    if (database.kind === 'postgres') throw new Missing(say('server.database-away', { reason }))
    const words = reason === 'SQLITE_FULL' ? 'server.disk-full' : 'server.database-file'
    throw new Missing(say(words, { folder: dataFolder, reason }))
  }
}

async function signalsOf({ redisUrl }: ServerConfig, log: Log): Promise<Signals> {
  if (redisUrl === null) return makeLocalSignals()
  try {
    return await makeRedisSignals(redisUrl, log)
  } catch (error) {
    throw new Missing(say('server.redis-away', { reason: reasonOf(error) }))
  }
}

/** Opens everything that the server stands on. Throws Missing, with nothing left open, when something is not there. */
export async function openServer(config: ServerConfig, options: OpenOptions): Promise<OpenServer> {
  const { clock = () => new Date(), tell } = options
  const { publicUrl, limits } = config
  const { logStream } = options
  const seals = makeSeals(secretOf(config))
  const server = await createServer({ ...config, ...(logStream && { logStream }) })
  const storage = await storageOf(config)
  let signals: Signals
  try {
    signals = await signalsOf(config, server.log)
  } catch (error) {
    await storage.close()
    throw error
  }
  const secure = publicUrl?.startsWith('https:') ?? false
  const doorkeeper = makeDoorkeeper(storage, clock, secure)
  const allowedOrigin = makeOriginCheck(publicUrl, config.allowedOrigins)
  let address = ''
  const begin = async () => {
    const workspace = await findOrMakeWorkspace({ storage, seals, clock })
    if (!(await wantsOwner({ storage, seals, clock }, workspace.id))) return
    const token = await makeOwnerToken({ storage, seals, clock }, workspace.id)
    tell(`${say('server.owner-link')}\n  ${joinAddress(address, token)}`)
  }
  const { log } = server
  const kept = { digests: makeDigests(storage, log), largestDocument: limits.document }
  const ground: Ground = { storage, signals, log, doorkeeper, seals, clock, secure, begin, ...kept }
  addHealthRoute(server, storage)
  await addApi(server, ground, allowedOrigin)
  const sync = createSync({ storage, doorkeeper, signals, limits, log, redis: config.redisUrl })
  // A name is kept only as long as its cookie works.
  const forget = () => {
    const moment = new Date(clock().getTime() - SESSION_DAYS * DAY).toISOString()
    storage.deleteSessionsBefore(moment).catch((error: unknown) => {
      log.error({ err: error }, 'Browsers that did not come back could not be forgotten')
    })
  }
  const daily = setInterval(forget, DAY).unref()
  const upgrades = addUpgrades(server.server, { largest: limits.message, allowedOrigin, handle: sync.handle })
  return {
    server,
    storage,
    signals,
    async greet(at) {
      address = publicUrl ?? at
      await begin()
      forget()
      sync.begin()
    },
    async close() {
      upgrades.shut()
      clearInterval(daily)
      // Together: the listening ends only when the last WebSocket is closed.
      await Promise.all([server.close(), sync.close()])
      await signals.close()
      await storage.close()
    },
  }
}
