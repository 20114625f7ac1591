import { need } from './error.ts'
import type { Snapshot, Tables } from './records/table.ts'

type Fields = Readonly<Record<string, unknown>>

/** What changed in one table: whole records added or removed, and changed fields as [before, after]. */
export interface TableDiff {
  readonly added: ReadonlyMap<string, Fields>
  readonly removed: ReadonlyMap<string, Fields>
  readonly changed: ReadonlyMap<string, Readonly<Record<string, readonly [unknown, unknown]>>>
}
export type Diff = Readonly<Record<string, TableDiff>>

/** What leads from `a` to `b`, field by field. Tables without a difference are left out. */
export function diff<T extends Tables>(a: Snapshot<T>, b: Snapshot<T>): Diff {
  const result: Record<string, TableDiff> = {}
  for (const name of Object.keys(a)) {
    const before = (a as Record<string, ReadonlyMap<string, Fields>>)[name] ?? new Map<string, Fields>()
    const after = (b as Record<string, ReadonlyMap<string, Fields>>)[name] ?? new Map<string, Fields>()
    if (before === after) continue
    const table = diffTable(before, after)
    if (table.added.size + table.removed.size + table.changed.size > 0) result[name] = table
  }
  return result
}

function diffTable(before: ReadonlyMap<string, Fields>, after: ReadonlyMap<string, Fields>): TableDiff {
  const added = new Map<string, Fields>()
  const removed = new Map<string, Fields>()
  const changed = new Map<string, Record<string, readonly [unknown, unknown]>>()
  for (const [id, record] of before) if (!after.has(id)) removed.set(id, record)
  for (const [id, record] of after) {
    const old = before.get(id)
    if (old === undefined) added.set(id, record)
    else if (old !== record) {
      const fields = diffFields(old, record)
      if (Object.keys(fields).length > 0) changed.set(id, fields)
    }
  }
  return { added, removed, changed }
}

function diffFields(before: Fields, after: Fields): Record<string, readonly [unknown, unknown]> {
  const fields: Record<string, readonly [unknown, unknown]> = {}
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!sameValue(before[key], after[key])) fields[key] = [before[key], after[key]]
  }
  return fields
}

/** Whether two field values (JSON) are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b)
}

/** The command that makes a document into what the diff leads to. `apply(diff(a, b))` on a gives b. */
export function applyDiff(draft: object, changes: Diff): void {
  const tables = draft as Record<string, Map<string, Record<string, unknown>>>
  for (const [name, { added, removed, changed }] of Object.entries(changes)) {
    const records = tables[name]
    if (!records) continue
    for (const id of removed.keys()) records.delete(id)
    for (const [id, record] of added) records.set(id, { ...record })
    for (const [id, fields] of changed) {
      const record = need(records, id)
      for (const [field, [, value]] of Object.entries(fields)) {
        if (value === undefined) delete record[field]
        else record[field] = value
      }
    }
  }
}
