import { diff } from '../../model/diff.ts'
import { DATA_TABLES, type DataTables, MODEL_TABLES, type ModelTables } from '../../model/model.ts'
import { byOrder } from '../../model/order.ts'
import { say } from '../../words/words.ts'
import type { ModelFile } from '../json/file.ts'
import { sayHappened } from './added.ts'
import { type AnyRecord, type AnyTable, type Change, type ChangeGroup, changeOf, type Fields } from './change.ts'
import { tellChanged } from './changed.ts'
import { tellCounted, tellManyValues } from './counted.ts'
import { type Both, stageName } from './names.ts'
import { cardNumbers, type Place, placeOf } from './place.ts'
import { tellRemoved } from './removed.ts'

const TABLES = [...Object.keys(MODEL_TABLES), ...Object.keys(DATA_TABLES)] as AnyTable[]
const PARTS = ['stage', 'model', 'indicators', 'values'] as const

/**
 * What leads from one file to another, in sentences: by stage from left to right, card by card, then the model, its
 * indicators and their values. Every difference is told by one sentence or counted in one. No difference, no groups.
 */
export function changesOf(before: ModelFile, after: ModelFile): readonly ChangeGroup[] {
  const both: Both = { before, after }
  const differences = {
    ...diff<ModelTables>(before.model, after.model),
    ...diff<DataTables>(before.data, after.data),
  }
  const removed = new Map<AnyTable, ReadonlyMap<string, Fields>>()
  const changes: Change[] = []
  for (const table of TABLES) {
    const difference = differences[table]
    if (!difference) continue
    removed.set(table, difference.removed)
    changes.push(...tellAdded(both, table, [...difference.added.values()] as unknown as AnyRecord[]))
    const changed = [...difference.changed].map(([id, fields]) => tellChanged(both, table, id, fields))
    changes.push(...changed.flatMap(({ told }) => told))
    changes.push(
      ...tellCounted(
        both,
        table,
        changed.flatMap(({ counted }) => counted),
      ),
    )
  }
  changes.push(...joinValues(both, tellRemoved(both, removed)))
  return grouped(both, changes)
}

function tellAdded(both: Both, table: AnyTable, records: readonly AnyRecord[]): readonly Change[] {
  const told = records.map((record) =>
    changeOf('added', [{ table, id: record.id }], sayHappened(both, 'added', table, record)),
  )
  return table === 'observations' ? joinValues(both, told) : told
}

/** The changes, with those that each add or remove one value counted where one indicator has many of them. */
function joinValues(both: Both, changes: readonly Change[]): readonly Change[] {
  const single = changes.filter(({ table, of }) => table === 'observations' && of.length === 1)
  const joined = new Set<Change>()
  const many: Change[] = []
  const valueOf = ({ id, kind }: Change) => (kind === 'added' ? both.after : both.before).data.observations.get(id)
  for (const [indicator, list] of Map.groupBy(single, (change) => valueOf(change)?.indicator ?? '')) {
    const values = list.map(valueOf).filter((value) => value !== undefined)
    const one = tellManyValues(both, list[0]?.kind === 'added' ? 'added' : 'removed', indicator, values)
    if (!one) continue
    many.push(one)
    for (const change of list) joined.add(change)
  }
  return [...changes.filter((change) => !joined.has(change)), ...many]
}

function grouped(both: Both, changes: readonly Change[]): readonly ChangeGroup[] {
  const cards = cardNumbers(both)
  const placed = changes.map((change) => ({ change, place: homeOf(both, change) }))
  const numberOf = ({ place }: { place: Place }) => cards.get(place.card) ?? (place.card === '' ? -1 : cards.size)
  // A stable sort: what is of one card stays in the order of the tables, as it was told.
  placed.sort((a, b) => numberOf(a) - numberOf(b))
  const groups = Map.groupBy(placed, ({ place }) => `${place.part} ${place.stage}`)
  return [...stagesOf(both), ...PARTS.slice(1).map((part) => ({ part, id: '' }))].flatMap(({ part, id }) => {
    const found = groups.get(`${part} ${id}`)
    return found ? [{ part, id, heading: headingOf(both, part, id), changes: found.map(({ change }) => change) }] : []
  })
}

/** Counted changes of several records belong to no card; they are told with the model or the values. */
function homeOf(both: Both, change: Change): Place {
  const isCounted = change.field !== undefined && ['order', 'y', 'placed'].includes(change.field)
  return isCounted ? { part: 'model', stage: '', card: '' } : placeOf(both, change)
}

/** The stages of both files as they stand, a removed one where it stood. */
function stagesOf({ before, after }: Both): readonly { readonly part: ChangeGroup['part']; readonly id: string }[] {
  const all = new Map([...before.model.stages, ...after.model.stages])
  return [...all.values()].sort(byOrder).map(({ id }) => ({ part: 'stage', id }))
}

function headingOf({ before, after }: Both, part: ChangeGroup['part'], id: string): string {
  if (part !== 'stage') return say(`changes.group.${part}`)
  return stageName(after.model.stages.has(id) ? after.model : before.model, id)
}
