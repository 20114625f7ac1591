import { dirname, join, resolve } from 'node:path'
import { server } from '../src/words/en/server.ts'
import { say, teach, type WordKey } from '../src/words/words.ts'
import { SECRET_LENGTH } from './secret.ts'
import type { DatabasePlace } from './storage/engine.ts'
import type { SyncLimits } from './sync/sync.ts'

// The words of the terminal are no part of the first screen, and so have to be taught.
teach(server)

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** Where the server listens, what it serves, and where it keeps what people share. */
export interface ServerConfig {
  readonly host: string
  /** 0 to 65535; 0 means any free port. */
  readonly port: number
  /** Folder with the built app. */
  readonly appFolder: string
  /** Folder for the database file and the secret. */
  readonly dataFolder: string
  readonly database: DatabasePlace
  /** Null: this process is the only one. */
  readonly redisUrl: string | null
  /** The address that people use, without a slash at its end; null: the one that a request came to. */
  readonly publicUrl: string | null
  readonly allowedOrigins: readonly string[]
  /** How many proxies stand in front and tell the address of who asks. */
  readonly trustProxy: number
  /** Signs links; null: the one in the data folder. */
  readonly secret: string | null
  /** The largest message and the largest document, in bytes. */
  readonly limits: SyncLimits
  readonly logLevel: LogLevel
}

export type ConfigRead =
  | { readonly ok: true; readonly config: ServerConfig }
  | { readonly ok: false; readonly problems: readonly string[] }

type Environment = Readonly<Record<string, string | undefined>>

const ROOT = dirname(import.meta.dirname)
const MEGABYTE = 1024 * 1024

/**
 * Reads the settings from the environment; an empty value counts as not set. Every problem is told, as a sentence
 * that repeats no password and no secret.
 */
export function readConfig(env: Environment): ConfigRead {
  const problems: string[] = []
  /** One setting: what is not set has its standard, and what cannot be parsed is a problem. */
  function read<T>(
    name: string,
    standard: T,
    parse: (text: string) => T | undefined,
    problem: WordKey,
    params = {},
  ): T {
    const given = env[name]?.trim() ?? ''
    const value = given === '' ? standard : parse(given)
    if (value === undefined) problems.push(say(problem, { name, given, length: given.length, ...params }))
    return value ?? standard
  }
  const megabytes = (name: string, standard: number, most: number) =>
    MEGABYTE * read(name, standard, wholeTo(1, most), 'server.config.megabytes', { most })

  const folder = env['DATA_FOLDER']?.trim() ?? ''
  const dataFolder = resolve(ROOT, folder === '' ? 'data' : folder)
  const inFolder: DatabasePlace = { kind: 'sqlite', file: join(dataFolder, 'throughline.db') }
  const config: ServerConfig = {
    appFolder: join(ROOT, 'dist'),
    dataFolder,
    port: read('PORT', 8080, wholeTo(0, 65_535), 'server.config.port'),
    // Only this machine can reach it unless HOST says otherwise.
    host: read('HOST', '127.0.0.1', hostOf, 'server.config.host'),
    database: read('DATABASE_URL', inFolder, postgresOf, 'server.config.database'),
    redisUrl: read<string | null>('REDIS_URL', null, redisOf, 'server.config.redis'),
    secret: read<string | null>('SECRET', null, secretOf, 'server.config.secret', { least: SECRET_LENGTH }),
    publicUrl: read<string | null>('PUBLIC_URL', null, originOf, 'server.config.public'),
    allowedOrigins: read<readonly string[]>('ALLOWED_ORIGINS', [], originsOf, 'server.config.origins'),
    trustProxy: read('TRUST_PROXY', 0, wholeTo(0, 10), 'server.config.proxies'),
    limits: { message: megabytes('MAX_MESSAGE_MB', 16, 256), document: megabytes('MAX_DOCUMENT_MB', 64, 1024) },
    logLevel: read<LogLevel>('LOG_LEVEL', 'info', levelOf, 'server.config.level', { levels: LOG_LEVELS.join(', ') }),
  }
  const missing = (name: string) => config.redisUrl !== null && (env[name]?.trim() ?? '') === ''
  if (missing('DATABASE_URL')) problems.push(say('server.config.redis-database'))
  if (missing('SECRET')) problems.push(say('server.config.redis-secret'))
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems }
}

function wholeTo(least: number, most: number): (text: string) => number | undefined {
  return (text) => (/^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined)
}

function hostOf(text: string): string | undefined {
  return /^[A-Za-z0-9.:%_-]+$/.test(text) ? text : undefined
}

function secretOf(text: string): string | undefined {
  return text.length >= SECRET_LENGTH ? text : undefined
}

function levelOf(text: string): LogLevel | undefined {
  return LOG_LEVELS.find((one) => one === text)
}

function postgresOf(text: string): DatabasePlace | undefined {
  const url = URL.parse(text)
  const fits = url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1
  return fits ? { kind: 'postgres', url: text } : undefined
}

function redisOf(text: string): string | undefined {
  const url = URL.parse(text)
  return url !== null && ['redis:', 'rediss:'].includes(url.protocol) && url.hostname !== '' ? text : undefined
}

/** The origin of an address that is nothing more than one. */
function originOf(text: string): string | undefined {
  const url = URL.parse(text)
  const fits = url !== null && ['http:', 'https:'].includes(url.protocol) && url.href === `${url.origin}/`
  return fits ? url.origin : undefined
}

function originsOf(text: string): readonly string[] | undefined {
  const parts = text.split(',').map((part) => part.trim())
  const origins = parts.filter((part) => part !== '').map(originOf)
  return origins.every((origin) => origin !== undefined) ? origins : undefined
}
