import { byOrder } from '../../model/order.ts'
import { comparePeriods } from '../../monitoring/periods.ts'
import { say } from '../../words/words.ts'
import { type AnyRecord, type AnyTable, type Change, changeOf, type Difference } from './change.ts'
import { type Both, nameOf, tableOf, thePeriod } from './names.ts'

/** So many values of one indicator are told one by one; more are counted. */
const MOST_VALUES = 3

/** The tables whose records are counted in sentences. */
export type Counted = Exclude<AnyTable, 'meta' | 'nodes' | 'returns'>

/** A number of records of one table: 3 links. */
export function sayCount(table: Counted, count: number): string {
  return say(`changes.count.${table}`, { count })
}

/** The quiet changes of one table: where records stand among each other, on the map, or in a file of values. */
export function tellCounted(both: Both, table: AnyTable, counted: readonly Difference[]): readonly Change[] {
  if (counted.length === 0) return []
  if (table === 'observations') {
    return [changeOf('changed', counted, say('changes.values.origin', { count: idsOf(counted).size }))]
  }
  const another = recordsThatMoved(both, table)
  const [moved, kept] = [true, false].map((wanted) => {
    const onMap = new Set(counted.filter(({ field }) => field === 'y').map(({ id }) => id))
    return counted.filter(({ id }) => (another.has(id) || onMap.has(id)) === wanted)
  })
  return [
    ...(moved?.length ? [changeOf('moved', moved, sayPlaces(table, idsOf(moved).size, true))] : []),
    ...(kept?.length ? [changeOf('changed', kept, sayPlaces(table, idsOf(kept).size, false))] : []),
  ]
}

function sayPlaces(table: AnyTable, count: number, moved: boolean): string {
  if (table === 'nodes') return say(moved ? 'changes.elsewhere' : 'changes.placed', { count })
  return say(moved ? 'changes.order' : 'changes.orderKept', { what: sayCount(table as Counted, count) })
}

/** The records that are in both files and stand in another place among those that are in both. */
function recordsThatMoved(both: Both, table: AnyTable): ReadonlySet<string> {
  const [before, after] = [lists(both, table, both.before), lists(both, table, both.after)]
  const moved = new Set<string>()
  for (const [list, ids] of after) {
    const old = before.get(list) ?? []
    for (const [at, id] of ids.entries()) if (old[at] !== id) moved.add(id)
  }
  return moved
}

/** The ids of the records in both files as they follow each other; cards by stage, where they are on the same in both. */
function lists(both: Both, table: AnyTable, file: Both['before']): ReadonlyMap<string, readonly string[]> {
  const stageOf = (model: Both['before'], id: string) =>
    table === 'nodes' ? (model.model.nodes.get(id)?.stage ?? '') : ''
  const shared = [...tableOf(file, table).values()].filter(
    ({ id }) =>
      tableOf(both.before, table).has(id) &&
      tableOf(both.after, table).has(id) &&
      stageOf(both.before, id) === stageOf(both.after, id),
  ) as { readonly id: string; readonly order: string }[]
  const groups = new Map<string, string[]>()
  for (const { id } of shared.sort(byOrder)) {
    const list = stageOf(file, id)
    const group = groups.get(list)
    if (group) group.push(id)
    else groups.set(list, [id])
  }
  return groups
}

/** Many values of one indicator in one sentence; null where they are few enough to be told one by one. */
export function tellManyValues(
  both: Both,
  happened: 'added' | 'removed',
  indicator: string,
  values: readonly AnyRecord<'observations'>[],
): Change | null {
  if (values.length <= MOST_VALUES) return null
  const [first, last] = [values.toSorted(comparePeriods)[0], values.toSorted(comparePeriods).at(-1)]
  const sentence = say(`changes.values.${happened}`, {
    count: values.length,
    indicator: nameOf(both, 'indicators', indicator),
    first: first ? thePeriod(first.start, first.end) : '',
    last: last ? thePeriod(last.start, last.end) : '',
  })
  return changeOf(
    happened,
    values.map(({ id }) => ({ table: 'observations', id })),
    sentence,
  )
}

function idsOf(differences: readonly Difference[]): ReadonlySet<string> {
  return new Set(differences.map(({ id }) => id))
}
