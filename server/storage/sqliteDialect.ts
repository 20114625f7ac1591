import { setTimeout } from 'node:timers/promises'

import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'

const PATIENCE = 30_000 // milliseconds to wait for another process's write

const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_BUSY')

/**
 * Runs again what another connection's lock refused. SQLite's own waiting would stop this whole process, and for ever
 * where the lock is its own.
 */
export async function patiently<T>(act: () => T | Promise<T>): Promise<T> {
  const started = performance.now()
  for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
    try {
      return await act()
    } catch (error) {
      if (!isBusy(error) || performance.now() - started > PATIENCE) throw error
    }
    await setTimeout(pause)
  }
}

/** One statement alone, or a transaction's first one, is what can be refused: nothing was done, so it can be run again. */
function patient(inner: DatabaseConnection): DatabaseConnection {
  return {
    executeQuery: (query, options) => patiently(() => inner.executeQuery(query, options)),
    streamQuery: (query, size, options) => inner.streamQuery(query, size, options),
  }
}

type Database = SqliteDatabase & { readonly inTransaction: boolean }

class Driver extends SqliteDriver {
  #connection: DatabaseConnection | undefined
  readonly #database: Database
  readonly #begin: string

  constructor(database: Database, begin: string) {
    super({ database })
    this.#database = database
    this.#begin = begin
  }

  override async acquireConnection() {
    this.#connection ??= patient(await super.acquireConnection())
    return this.#connection
  }

  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw(this.#begin))
  }

  override async rollbackTransaction(connection: DatabaseConnection) {
    // A full disk ends the transaction by itself: to end it again would fail, and hide the reason.
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}

class Adapter extends SqliteAdapter {
  // It can (Kysely takes the careful view): a migration is done wholly or not at all, by one process.
  override get supportsTransactionalDdl() {
    return true
  }
}

/**
 * Kysely's SQLite, with two differences: a transaction takes the write lock at its start (one that reads first and
 * writes then can be refused halfway), and a lock of another process is waited for.
 */
export function sqliteDialect(database: Database, { reading }: { readonly reading: boolean }): Dialect {
  const usual = new SqliteDialect({ database })
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => new Driver(database, reading ? 'begin' : 'begin immediate'),
    createIntrospector: (db) => usual.createIntrospector(db),
    createQueryCompiler: () => usual.createQueryCompiler(),
  }
}
