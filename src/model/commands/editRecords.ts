import { CommandError, need } from '../error.ts'
import { MODEL_TABLES, type ModelDraft, type ModelTables, type TableName } from '../model.ts'
import type { RecordOf, Table } from '../records/table.ts'
import { needEnds } from '../references.ts'

type Fields<T extends TableName> = Partial<Omit<RecordOf<ModelTables[T]>, 'id'>>

/** Sets the same fields on one or several records of a table. Not their ids; and what they refer to has to be there. */
export function editRecords<T extends TableName>(
  draft: ModelDraft,
  args: { table: T; ids: readonly string[]; fields: Fields<T> },
): void {
  if ('id' in args.fields) throw new CommandError('id-is-fixed')
  const records = draft[args.table] as Map<string, object>
  const { references } = MODEL_TABLES[args.table] as Table
  const moved = references.some(({ field, when }) => field in args.fields || (when && when.field in args.fields))
  for (const id of args.ids) {
    const record = Object.assign(need(records, id), args.fields)
    if (moved) needEnds(draft, args.table, record)
  }
}
