import { sql } from 'kysely'

import { auditStorage } from './audit.ts'
import { documentStorage } from './documents.ts'
import type { DatabasePlace, Engine } from './engine.ts'
import { linkStorage } from './links.ts'
import { migrate } from './migrations.ts'
import { modelStorage } from './models.ts'
import { openPostgres } from './postgres.ts'
import { sessionStorage } from './sessions.ts'
import { openSqlite } from './sqlite.ts'
import type { Storage } from './storage.ts'
import { workspaceStorage } from './workspaces.ts'

/** Connects to a database, which is made up to date unless it is only to be read. Throws when it cannot be had. */
export async function openEngine(
  place: DatabasePlace,
  { reading }: { readonly reading: boolean } = { reading: false },
): Promise<Engine> {
  const engine = place.kind === 'sqlite' ? openSqlite(place.file, { reading }) : openPostgres(place.url)
  try {
    await sql`select 1`.execute(engine.db)
    if (!reading) await migrate(engine)
    return engine
  } catch (error) {
    await engine.close()
    throw error
  }
}

/**
 * Opens the server's storage and brings its tables up to this program; makes a SQLite database, and its folder, where
 * there is none. Throws when the database cannot be had, and NewerDatabase when it was made by a newer program.
 */
export async function openStorage(place: DatabasePlace): Promise<Storage> {
  const engine = await openEngine(place)
  return {
    ...workspaceStorage(engine),
    ...modelStorage(engine),
    ...documentStorage(engine),
    ...linkStorage(engine),
    ...sessionStorage(engine),
    ...auditStorage(engine),
    async ping() {
      await sql`select 1`.execute(engine.db)
    },
    close: engine.close,
  }
}
