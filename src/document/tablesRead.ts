import * as Y from 'yjs'
import type { Table } from '../model/records/table.ts'

/** A record that is in the document but hidden: it does not parse, or has not fully arrived yet. */
export interface Unreadable {
  readonly table: string
  readonly id: string
  readonly fields: readonly string[]
}

export type ReadRecord = { readonly record: object } | { readonly unreadable: Unreadable }

/** Reads one shared record through the table's schema. Fields that this version does not know are passed over. */
export function readRecord(name: string, table: Table, id: string, shared: unknown): ReadRecord {
  if (!(shared instanceof Y.Map)) return { unreadable: { table: name, id, fields: [] } }
  const raw: Record<string, unknown> = { id }
  for (const field of Object.keys(table.schema.shape)) {
    if (field === 'id') continue
    const value: unknown = shared.get(field)
    if (value !== undefined) raw[field] = value instanceof Y.Text ? value.toString() : value
  }
  const parsed = table.schema.safeParse(raw)
  if (!parsed.success) {
    return { unreadable: { table: name, id, fields: parsed.error.issues.map((issue) => String(issue.path[0] ?? '')) } }
  }
  for (const value of Object.values(parsed.data)) if (Array.isArray(value)) Object.freeze(value)
  return { record: Object.freeze(parsed.data) }
}

/** Whether two parsed records hold the same values. */
export function sameRecord(a: object, b: object): boolean {
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  return Object.keys(left).every((key) => {
    const x = left[key]
    const y = right[key]
    return x === y || (Array.isArray(x) && Array.isArray(y) && JSON.stringify(x) === JSON.stringify(y))
  })
}
