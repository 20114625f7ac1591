import { MODEL_TABLES } from '../../model/model.ts'
import type { Table } from '../../model/records/table.ts'
import { say } from '../../words/words.ts'
import { sayHappened } from './added.ts'
import { type AnyRecord, type AnyTable, type Change, changeOf, type Difference, type Fields } from './change.ts'
import { type Counted, sayCount } from './counted.ts'
import type { Both } from './names.ts'

/** The records that were removed, by table. */
export type Removed = ReadonlyMap<AnyTable, ReadonlyMap<string, Fields>>

/** What is told by name even where it went together with what it belongs to. */
const ALWAYS_TOLD: readonly AnyTable[] = ['nodes']

/** What was removed. Records that went because what they belong to is gone are counted in its sentence. */
export function tellRemoved(both: Both, removed: Removed): readonly Change[] {
  const parts = new Map<string, Difference[]>()
  const heads: Difference[] = []
  for (const [table, records] of removed) {
    for (const [id, record] of records) {
      const head = headOf(removed, { table, id }, record)
      if (head.table === table && head.id === id) heads.push(head)
      else parts.set(keyOf(head), [...(parts.get(keyOf(head)) ?? []), { table, id }])
    }
  }
  return heads.map((head) => {
    const record = removed.get(head.table)?.get(head.id) as unknown as AnyRecord
    const sentence = sayHappened(both, 'removed', head.table, record)
    const gone = parts.get(keyOf(head)) ?? []
    if (gone.length === 0) return changeOf('removed', [head], sentence)
    const whole = say('changes.withParts', { sentence, parts: sayParts(gone) })
    return changeOf('removed', [head, ...gone], whole)
  })
}

/** The removed record in whose sentence this one is told: itself, or what it belonged to. */
function headOf(removed: Removed, at: Difference, record: Fields): Difference {
  if (ALWAYS_TOLD.includes(at.table)) return at
  for (const owner of ownersOf(at.table, record)) {
    const gone = removed.get(owner.table)?.get(owner.id)
    if (gone) return headOf(removed, owner, gone)
  }
  return at
}

function ownersOf(table: AnyTable, record: Fields): Difference[] {
  if (table === 'observations') {
    return [
      { table: 'indicators', id: String(record['indicator']) },
      { table: 'returns', id: String(record['return']) },
    ]
  }
  if (table === 'returns') return []
  const { references } = MODEL_TABLES[table] as Table
  return references
    .filter(({ when }) => !when || record[when.field] === when.is)
    .map((reference) => ({ table: reference.table as AnyTable, id: String(record[reference.field]) }))
}

function sayParts(gone: readonly Difference[]): string {
  const counts = [...Map.groupBy(gone, ({ table }) => table)].map(([table, list]) =>
    sayCount(table as Counted, list.length),
  )
  return new Intl.ListFormat('en-GB').format(counts)
}

function keyOf({ table, id }: Difference): string {
  return `${table} ${id}`
}
