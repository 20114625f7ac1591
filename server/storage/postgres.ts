import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import { Pool, types } from 'pg'

import type { Engine } from './engine.ts'
import type { Tables } from './schema.ts'

const CONNECTIONS = 10
const CONNECTING = 10_000 // milliseconds

// The document's row is locked against its deletion: an append that comes during one finds no row, rather than fails.
const APPEND =
  'insert into updates (document, bytes) select name, $2::bytea from documents where name = $1 for key share'

/** Opens a PostgreSQL database. A transaction is on disk when it is committed, as far as the server itself syncs. */
export function openPostgres(url: string): Engine {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECTING,
    keepAlive: true,
    // Numbers in bigint columns are counts and sequence numbers: they stay far below 2^53.
    types: { getTypeParser: (id) => (id === types.builtins.INT8 ? Number : types.getTypeParser(id)) },
  })
  // A connection that breaks while nobody uses it is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const dialect = new PostgresDialect({
    pool,
    async onCreateConnection(connection) {
      // Where a database was set to acknowledge before writing, we ask for more; stricter settings stay.
      await connection.executeQuery(
        CompiledQuery.raw(
          `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`,
        ),
      )
    },
  })
  const db = new Kysely<Tables>({ dialect })
  return {
    kind: 'postgres',
    db,
    async append(document, update) {
      const { numAffectedRows } = await db.executeQuery(CompiledQuery.raw(APPEND, [document, update]))
      return numAffectedRows === 1n
    },
    lock: (query) => query.forNoKeyUpdate(),
    atOneMoment: (read) =>
      db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read),
    async resumeNumbers(transaction) {
      await sql`select setval(pg_get_serial_sequence('updates', 'seq'), (select coalesce(max(seq), 0) + 1 from updates), false)`.execute(
        transaction,
      )
      await sql`select setval(pg_get_serial_sequence('audit', 'id'), (select coalesce(max(id), 0) + 1 from audit), false)`.execute(
        transaction,
      )
    },
    async erase() {
      // What was deleted can no longer be asked for, and its room in the tables is given to new rows. The bytes on disk
      // are overwritten when that happens, not now; the server's write-ahead log, its replicas and whatever archive it
      // has keep them for as long as they are set to.
      await sql`vacuum models, documents, updates, links, grants, sessions, audit`.execute(db)
    },
    close: () => db.destroy(),
  }
}
