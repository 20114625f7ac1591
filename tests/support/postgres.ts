import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { chown } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { tmpdir } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

import { nanoid } from 'nanoid'
import { Client, escapeIdentifier } from 'pg'

import { installDebian } from './debian.ts'

const call = promisify(execFile)
const DEBIAN = '/usr/lib/postgresql'
const STARTING = 30_000 // milliseconds
const OFTEN = 25 // milliseconds

/** A PostgreSQL server of its own, for tests and measuring. */
export interface Postgres {
  /** Makes an empty database, unless there is one of that name, and gives its URL. */
  readonly url: (database?: string) => Promise<string>
  readonly stop: () => Promise<void>
}

/**
 * Starts PostgreSQL in a new folder that goes with it; it listens on a socket in that folder only, so that any number can
 * run beside each other. Installs Debian's package where there is none and we may.
 */
export async function startPostgres(): Promise<Postgres> {
  const programs = findPrograms() ?? (await install())
  const owner = await ownerOfServer()
  const folder = mkdtempSync(join(tmpdir(), 'pg-'))
  if (owner !== undefined) await chown(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const options = { ...owner, cwd: folder }
  await call(
    join(programs, 'initdb'),
    ['--pgdata', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-sync'],
    options,
  )
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    'log_min_messages=fatal',
  ]
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  server.stderr.on('data', (part: Buffer) => (said += part.toString()))
  const end = () => server.kill('SIGQUIT')
  process.once('exit', end)
  const addressOf = (database: string) =>
    `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`
  await answering(addressOf('postgres'), () => (server.exitCode === null ? undefined : said))
  return {
    async url(database = `t${nanoid(12).replaceAll(/\W/g, '_')}`) {
      await ask(addressOf('postgres'), async (client) => {
        const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
        if (rowCount === 0) await client.query(`create database ${escapeIdentifier(database)}`)
      })
      return addressOf(database)
    },
    async stop() {
      process.off('exit', end)
      if (server.exitCode === null) {
        server.kill('SIGINT')
        await once(server, 'exit')
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function ask<T>(connectionString: string, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString })
  // The server's end is told to idle clients as an error.
  client.on('error', () => {})
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

/** `ended` gives what the server said when it ended. */
async function answering(url: string, ended: () => string | undefined): Promise<void> {
  const started = performance.now()
  for (;;) {
    try {
      await ask(url, (client) => client.query('select 1'))
      return
    } catch (error) {
      const said = ended()
      if (said !== undefined) throw new Error(`PostgreSQL ended at its start.\n${said}`, { cause: error })
      if (performance.now() - started > STARTING) throw error
    }
    await setTimeout(OFTEN)
  }
}

/** The folder with initdb and postgres: on the path, or where Debian has them, newest first. */
function findPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : []
  const places = [...(process.env['PATH'] ?? '').split(delimiter), ...versions.map((one) => join(DEBIAN, one, 'bin'))]
  return places.find((place) => ['initdb', 'postgres'].every((name) => existsSync(join(place, name))))
}

/** PostgreSQL does not run as root: there it runs as the user that its package made. */
async function ownerOfServer(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const id = async (flag: string) => Number((await call('id', [flag, 'postgres'])).stdout)
  return { uid: await id('-u'), gid: await id('-g') }
}

async function install(): Promise<string> {
  const sentence =
    'These tests need PostgreSQL: install it (Debian: apt-get install postgresql), so that initdb is found.'
  await installDebian('postgresql', `ls ${DEBIAN}/*/bin/initdb`, sentence)
  const programs = findPrograms()
  if (programs === undefined) throw new Error(sentence)
  return programs
}
