import { need } from './error.ts'
import { MODEL_TABLES, type ModelDraft, type Reference, type TableName } from './model.ts'
import type { Table } from './records/table.ts'

/** What a record refers to, with the field that does. */
export interface End extends Reference {
  readonly field: string
}

/** Everything that a record refers to, whether that is there or not. */
export function endsOf(name: TableName, record: object): readonly End[] {
  const fields = record as Readonly<Record<string, unknown>>
  return (MODEL_TABLES[name] as Table).references
    .filter(({ when }) => !when || fields[when.field] === when.is)
    .map(({ field, table }) => ({ field, table: table as TableName, id: String(fields[field]) }))
}

/** Throws a CommandError when a record about to be written refers to something that is not there. */
export function needEnds(draft: ModelDraft, name: TableName, record: object): void {
  for (const { table, id } of endsOf(name, record)) need<unknown>(draft[table], id)
}
