import * as Y from 'yjs'
import { CommandError } from '../model/error.ts'
import { sameValue } from '../model/diff.ts'
import type { Table, Tables } from '../model/records/table.ts'
import { writeText } from './text.ts'

type Fields = Readonly<Record<string, unknown>>
export type AnySnapshot = Readonly<Record<string, ReadonlyMap<string, Fields>>>

/** The records that a set of immer patches touches, by table. */
export function touchedRecords(patches: readonly { path: readonly (string | number)[] }[]): Map<string, Set<string>> {
  const touched = new Map<string, Set<string>>()
  for (const { path } of patches) {
    const [table, id] = path
    if (table === undefined || id === undefined) throw new CommandError('whole-table-write')
    const ids = touched.get(String(table))
    if (ids) ids.add(String(id))
    else touched.set(String(table), new Set([String(id)]))
  }
  return touched
}

/** Refuses the edit when a touched record would not parse: nothing has been written yet. */
export function checkRecords(tables: Tables, next: AnySnapshot, touched: Map<string, Set<string>>): void {
  for (const [name, ids] of touched) {
    for (const id of ids) {
      const record = next[name]?.get(id)
      if (!record) continue
      if (record['id'] !== id) throw new CommandError('id-mismatch', `${name} ${id}`)
      const parsed = tables[name]?.schema.safeParse(record)
      if (parsed && !parsed.success) {
        const fields = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')
        throw new CommandError('record-invalid', `${name} ${id}: ${fields}`)
      }
    }
  }
}

/** Writes the touched records into the document, field by field. Must run inside one transaction. */
export function writeRecords(
  doc: Y.Doc,
  tables: Tables,
  before: AnySnapshot,
  next: AnySnapshot,
  touched: Map<string, Set<string>>,
): void {
  for (const [name, ids] of touched) {
    const table = tables[name]
    if (!table) throw new CommandError('table-unknown', name)
    const shared = doc.getMap(name)
    for (const id of ids) {
      const record = next[name]?.get(id)
      if (record) writeRecord(shared, table, before[name]?.get(id), record, id)
      else shared.delete(id)
    }
  }
}

function writeRecord(shared: Y.Map<unknown>, table: Table, before: Fields | undefined, next: Fields, id: string): void {
  const present = shared.get(id)
  const target = present instanceof Y.Map ? (present as Y.Map<unknown>) : new Y.Map<unknown>()
  for (const [field, value] of Object.entries(next)) {
    if (field === 'id' || (before && target === present && sameValue(before[field], value))) continue
    if (!table.texts.includes(field)) target.set(field, value)
    else {
      const text = target === present ? target.get(field) : undefined
      if (text instanceof Y.Text) writeText(text, String(value))
      else target.set(field, new Y.Text(String(value)))
    }
  }
  if (target !== present) shared.set(id, target)
}
