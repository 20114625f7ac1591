import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

import SqliteDatabase from 'better-sqlite3'
import { Kysely, sql } from 'kysely'

import type { Engine } from './engine.ts'
import { gather } from './gather.ts'
import type { Tables } from './schema.ts'
import { patiently, sqliteDialect } from './sqliteDialect.ts'

const OPENING = 10_000 // milliseconds that another process may take to open the same file

interface Append {
  readonly document: string
  readonly update: Uint8Array
}

/**
 * Opens a database in a file, or makes it, with its folder. A transaction is on disk when it is committed: WAL with
 * synchronous FULL syncs the log at every commit.
 */
export function openSqlite(file: string, { reading }: { readonly reading: boolean }): Engine {
  // What people write is nobody else's business on this machine.
  if (!reading && !existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const sqlite = new SqliteDatabase(file, { timeout: OPENING, fileMustExist: reading })
  if (!reading) sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('secure_delete = ON')
  // Longer waits are done without stopping the process: see sqliteDialect.ts.
  sqlite.pragma('busy_timeout = 5')
  const db = new Kysely<Tables>({ dialect: sqliteDialect(sqlite, { reading }) })
  let appendAll: ((lot: readonly Append[]) => readonly boolean[]) | undefined

  function prepareAppends() {
    const insert = sqlite.prepare<[Uint8Array, string]>(
      'insert into updates (document, bytes) select name, ? from documents where name = ?',
    )
    const insertAll = sqlite.transaction((lot: readonly Append[]) =>
      lot.map(({ document, update }) => insert.run(update, document).changes === 1),
    )
    return (lot: readonly Append[]) => insertAll.immediate(lot)
  }

  // One sync to disk for all that came at the same time: on a slow disk that is what twenty people need.
  const append = gather((lot: readonly Append[]) =>
    patiently(() =>
      db.connection().execute(() => {
        appendAll ??= prepareAppends()
        return Promise.resolve(appendAll(lot))
      }),
    ),
  )

  return {
    kind: 'sqlite',
    db,
    append: (document, update) => append({ document, update }),
    lock: (query) => query,
    atOneMoment: (read) => db.transaction().execute(read),
    resumeNumbers: () => Promise.resolve(),
    async erase() {
      // Deleted cells are overwritten with zeros, but a cell that once moved can have left a copy in its old page: the
      // file is written anew. Then the log, which has the old pages, is emptied. A backup that is being read holds that
      // up; what is still there after the wait goes when the server stops, or at the next deletion.
      await sql`vacuum`.execute(db)
      await emptyLog(db)
    },
    close: () => db.destroy(),
  }
}

async function emptyLog(db: Kysely<Tables>): Promise<void> {
  const busy = Object.assign(new Error('The log is being read.'), { code: 'SQLITE_BUSY' })
  const attempt = async () => {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0]?.busy === 1) throw busy
  }
  await patiently(attempt).catch((error: unknown) => {
    if (error !== busy) throw error
  })
}
