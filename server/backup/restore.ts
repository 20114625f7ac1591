import { isDeepStrictEqual } from 'node:util'

import type { Transaction } from 'kysely'

import type { DatabasePlace, Engine } from '../storage/engine.ts'
import { SCHEMA, SCHEMAS } from '../storage/migrations.ts'
import { openEngine } from '../storage/openStorage.ts'
import type { Tables } from '../storage/schema.ts'
import { BACKUP_FORMAT, type Counts, headLine, linesOf, makeTally, manifestLine, rowLine } from './lines.ts'
import { type Outcome, reasonOf, refusal } from './outcome.ts'
import { fromText, type Row, rowsOf, writeRows } from './rows.ts'
import { BACKED_UP } from './tables.ts'

const AT_ONCE = 100 // rows
const MUCH = 4_000_000 // characters of lines

/**
 * Writes a backup into an empty database, which is made where there is none. The whole file is checked first; then all of
 * it is written, or nothing.
 */
export async function restore(file: string, place: DatabasePlace): Promise<Outcome> {
  let checked: Outcome
  try {
    checked = await check(file)
  } catch (error) {
    const reason = reasonOf(error)
    // Zlib's own codes: no gzip at all, or one that is cut or altered.
    if (reason === 'Z_DATA_ERROR' || reason === 'Z_BUF_ERROR') return refusal('damaged', { file })
    return refusal('no-file', { file, reason })
  }
  if (!checked.ok) return checked
  let engine: Engine
  try {
    engine = await openEngine(place)
  } catch (error) {
    return refusal('database-away', { reason: reasonOf(error) })
  }
  const { db, resumeNumbers } = engine
  try {
    return await db.transaction().execute(async (transaction) => {
      if (!(await isEmpty(transaction))) return refusal('not-empty')
      await write(file, transaction)
      await resumeNumbers(transaction)
      return checked
    })
  } catch (error) {
    return refusal('not-restored', { reason: reasonOf(error) })
  } finally {
    await engine.close()
  }
}

/** Reads the whole file and says whether it is a backup that this program can restore. Throws where it cannot be read. */
async function check(file: string): Promise<Outcome> {
  const tally = makeTally()
  let state: 'head' | 'rows' | 'end' = 'head'
  let rows: Counts = {}
  let of = ''
  for await (const line of linesOf(file)) {
    const value = parsed(line)
    if (state === 'head') {
      const head = headLine.safeParse(value)
      if (!head.success) return refusal('no-backup', { file })
      const { format, schema } = head.data
      if (format > BACKUP_FORMAT || (isMigration(schema) && schema > SCHEMA)) return refusal('newer-backup', { file })
      if (format !== BACKUP_FORMAT || !SCHEMAS.includes(schema)) return refusal('other-backup', { file })
      of = schema
      tally.add(line)
      state = 'rows'
      continue
    }
    const row = rowIn(value, of)
    if (state === 'rows' && row !== null) {
      tally.add(line, row.table.table)
      continue
    }
    const last = manifestLine.safeParse(value)
    if (state === 'end' || !last.success) return refusal('damaged', { file })
    if (!isDeepStrictEqual(last.data.manifest, tally.end())) return refusal('damaged', { file })
    ;({ rows } = last.data.manifest)
    state = 'end'
  }
  return state === 'end' ? { ok: true, rows } : refusal(state === 'head' ? 'no-backup' : 'damaged', { file })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Whether a text is the name of a migration: they begin with their number. */
function isMigration(text: string): boolean {
  return /^\d{4}-/.test(text)
}

/** The row that a line of a backup of that schema is; null for a line that is none. */
function rowIn(value: unknown, schema: string): { table: (typeof BACKED_UP)[number]; row: Row } | null {
  const [name, kept] = rowLine.safeParse(value).data ?? []
  const table = BACKED_UP.find((one) => one.table === name)
  const row = table && fromText(kept, table, schema)
  return table && row ? { table, row } : null
}

async function isEmpty(db: Transaction<Tables>): Promise<boolean> {
  for (const table of BACKED_UP) {
    if ((await rowsOf(db, table).next()).done !== true) return false
  }
  return true
}

async function write(file: string, db: Transaction<Tables>): Promise<void> {
  let [table] = BACKED_UP
  let rows: Row[] = []
  let size = 0
  const flush = async () => {
    if (table && rows.length > 0) await writeRows(db, table, rows)
    rows = []
    size = 0
  }
  let schema: string | undefined
  for await (const line of linesOf(file)) {
    const value = parsed(line)
    schema ??= headLine.safeParse(value).data?.schema
    const found = rowIn(value, schema ?? SCHEMA)
    if (found === null) continue
    if (found.table !== table || rows.length === AT_ONCE || size > MUCH) await flush()
    ;({ table } = found)
    rows.push(found.row)
    size += line.length
  }
  await flush()
}
