import { isDeepStrictEqual } from 'node:util'

import type { Transaction } from 'kysely'

import type { DatabasePlace, Engine } from '../storage/engine.ts'
import { SCHEMA } from '../storage/migrations.ts'
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
  for await (const line of linesOf(file)) {
    const value = parsed(line)
    if (state === 'head') {
      const head = headLine.safeParse(value)
      if (!head.success) return refusal('no-backup', { file })
      const { format, schema } = head.data
      if (format !== BACKUP_FORMAT || schema !== SCHEMA) return refusal('other-backup', { file })
      tally.add(line)
      state = 'rows'
      continue
    }
    const row = rowIn(value)
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

/** The row that a line is; null for a line that is none. */
function rowIn(value: unknown): { table: (typeof BACKED_UP)[number]; row: Row } | null {
  const [name, kept] = rowLine.safeParse(value).data ?? []
  const table = BACKED_UP.find((one) => one.table === name)
  const row = table && fromText(kept, table)
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
  for await (const line of linesOf(file)) {
    const found = rowIn(parsed(line))
    if (found === null) continue
    if (found.table !== table || rows.length === AT_ONCE || size > MUCH) await flush()
    ;({ table } = found)
    rows.push(found.row)
    size += line.length
  }
  await flush()
}
