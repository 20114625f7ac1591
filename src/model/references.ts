import { need } from './error.ts'
import { MODEL_TABLES, type ModelDraft, type TableName } from './model.ts'
import type { Table } from './records/table.ts'

/** Throws a CommandError when a record about to be written refers to something that is not there. */
export function needEnds(draft: ModelDraft, name: TableName, record: object): void {
  const fields = record as Readonly<Record<string, unknown>>
  for (const { field, table, when } of (MODEL_TABLES[name] as Table).references) {
    if (when && fields[when.field] !== when.is) continue
    need<unknown>(draft[table as TableName], String(fields[field]))
  }
}
