import { CommandError } from '../error.ts'
import type { ModelDraft, ModelTables, TableName } from '../model.ts'
import { keyAfter } from '../order.ts'
import type { RecordOf } from '../records/table.ts'
import { needEnds } from '../references.ts'

type Unordered<R> = Omit<R, 'order'>

/** Adds one whole record to a table. Where the table is ordered, it goes last. What it refers to has to be there. */
export function addRecord<T extends TableName>(
  draft: ModelDraft,
  args: { table: T; record: Unordered<RecordOf<ModelTables[T]>>; ordered?: boolean },
): void {
  const records = draft[args.table] as Map<string, { id: string; order: string }>
  const record = args.record as { id: string }
  if (records.has(record.id)) throw new CommandError('id-taken', record.id)
  needEnds(draft, args.table, record)
  const order = args.ordered ? { order: keyAfter(records.values()) } : {}
  records.set(record.id, { ...record, ...order } as { id: string; order: string })
}
