import { type Kysely, sql } from 'kysely'

import type { Tables } from '../storage/schema.ts'
import type { BACKED_UP } from './tables.ts'

type BackedUp = (typeof BACKED_UP)[number]
export type Row = Readonly<Record<string, unknown>>

const AT_ONCE = 200 // rows in memory

/** All rows of a table in the order of their key, a few at a time. */
export async function* rowsOf(db: Kysely<Tables>, { table, columns, key }: BackedUp): AsyncGenerator<Row> {
  const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))
  let last: Row | undefined
  for (;;) {
    const after =
      last === undefined ? sql`` : sql`where (${list(key)}) > (${sql.join(key.map((name) => last?.[name]))})`
    const { rows } = await sql<Row>`
      select ${list(columns)} from ${sql.table(table)} ${after} order by ${list(key)} limit ${sql.lit(AT_ONCE)}`.execute(
      db,
    )
    yield* rows
    last = rows.at(-1)
    if (rows.length < AT_ONCE) return
  }
}

/** Writes rows as they were. */
export async function writeRows(db: Kysely<Tables>, { table, columns }: BackedUp, rows: readonly Row[]): Promise<void> {
  const values = rows.map((row) => sql`(${sql.join(columns.map((name) => row[name]))})`)
  const names = sql.join(columns.map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(db)
}

/** A row as a line of text can keep it. */
export function toText(row: Row, { bytes }: BackedUp): Row {
  const texts = bytes.map((name): [string, unknown] => {
    const value = row[name]
    return [name, value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value]
  })
  return { ...row, ...Object.fromEntries(texts) }
}

/**
 * The row that a line of a backup of that schema kept, with the columns that were added since; null when it is none of that
 * table.
 */
export function fromText(kept: unknown, { columns, bytes, added }: BackedUp, schema: string): Row | null {
  const newer = added.filter(({ by }) => by > schema)
  if (typeof kept !== 'object' || kept === null) return null
  if (Object.keys(kept).length !== columns.length - newer.length) return null
  const row: Record<string, unknown> = Object.fromEntries(newer.map(({ column, standard }) => [column, standard]))
  for (const [name, value] of Object.entries(kept)) {
    const simple = value === null || typeof value === 'string' || typeof value === 'number'
    if (!simple || !columns.includes(name) || name in row) return null
    row[name] = bytes.includes(name) && typeof value === 'string' ? Buffer.from(value, 'base64') : value
  }
  return row
}
