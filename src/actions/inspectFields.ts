import type { OpenModel } from '../document/openModel.ts'
import { addRecord } from '../model/commands/addRecord.ts'
import { editRecords } from '../model/commands/editRecords.ts'
import { removeRecords } from '../model/commands/removeRecords.ts'
import type { Model, ModelDraft, ModelTables, TableName } from '../model/model.ts'
import { keysAt } from '../model/order.ts'
import type { RecordOf } from '../model/records/table.ts'
import { say } from '../words/words.ts'
import { announce } from './selection.ts'

type Rec<T extends TableName> = RecordOf<ModelTables[T]>
/** The fields of a table's records that hold such values. */
export type FieldOf<T extends TableName, V> = {
  [K in keyof Rec<T>]: Rec<T>[K] extends V ? K : never
}[keyof Rec<T>] &
  string

/** One field of one record, or the same field of several. */
export interface FieldPlace<T extends TableName = TableName, V = unknown> {
  readonly table: T
  readonly ids: readonly string[]
  readonly field: FieldOf<T, V>
}

/** What several records hold when they do not hold the same. */
export const MIXED = Symbol('mixed')

/** The value of a field of several records: MIXED when they differ, undefined when none of them is there. */
export function sharedField<T extends TableName, V>(model: Model, place: FieldPlace<T, V>): unknown {
  const records = model[place.table] as ReadonlyMap<string, Readonly<Record<string, unknown>>>
  const values: unknown[] = []
  for (const id of place.ids) {
    const record = records.get(id)
    if (record) values.push(record[place.field])
  }
  return values.every((value) => value === values[0]) ? values[0] : MIXED
}

/** Sets a field of one or several records as one undo step. Records that are gone are passed over. */
export function setField<T extends TableName, V>(open: OpenModel, place: FieldPlace<T, V>, value: V): void {
  write(open, place, value)
}

/** Writes a text while it is typed: the typing of one field is one undo step. */
export function typeField<T extends TableName>(open: OpenModel, place: FieldPlace<T, string>, value: string): void {
  write(open, place, value, fieldKey(place.table, place.ids, place.field))
}

function write<T extends TableName, V>(open: OpenModel, place: FieldPlace<T, V>, value: V, merge?: string): void {
  const { table, field } = place
  const ids = place.ids.filter((id) => open.model.getState().snapshot[table].has(id))
  const fields = { [field]: value } as Parameters<typeof editRecords<T>>[1]['fields']
  if (ids.length > 0)
    open.edit((draft) => editRecords(draft, { table, ids, fields }), merge === undefined ? {} : { merge })
}

function fieldKey(table: TableName, ids: readonly string[], field: string): string {
  // The map types labels too: its step and this one are the same.
  return table === 'nodes' && field === 'label' ? `label ${ids.join(' ')}` : `${table} ${field} ${ids.join(' ')}`
}

/** Adds a record at the end of its table. With the typing of its first field it is one undo step. */
export function addRow<T extends TableName>(
  open: OpenModel,
  table: T,
  record: Omit<Rec<T>, 'order'> & { readonly id: string },
  first: FieldOf<T, string>,
): void {
  open.edit((draft: ModelDraft) => addRecord(draft, { table, record, ordered: true }), {
    merge: fieldKey(table, [record.id], first),
  })
}

/** Moves a record one place up (-1) or down (1) among its rows, which are given in order. */
export function moveRow(
  open: OpenModel,
  table: 'objectives' | 'factors' | 'tags' | 'terms' | 'assumptions' | 'evidence' | 'disaggregations',
  rows: readonly { readonly id: string; readonly order: string }[],
  id: string,
  by: -1 | 1,
): void {
  const at = rows.findIndex((row) => row.id === id)
  if (at < 0 || rows[at + by] === undefined) return
  const [order] = keysAt(
    rows.filter((row) => row.id !== id),
    at + by,
    1,
  )
  if (order === undefined) return
  open.edit((draft) => editRecords(draft, { table, ids: [id], fields: { order } }))
  announce(open, say('said.cardPlace', { place: at + by + 1, count: rows.length }))
}

/** Removes a record with everything that refers to it, and says so. */
export function removeRow(open: OpenModel, table: TableName, id: string, what: string): void {
  open.edit((draft) => removeRecords(draft, [{ table, id }]))
  announce(open, say('inspect.said.removed', { what }))
}
