import type { Change, ChangeGroup } from '../formats/changes/change.ts'
import { changesOf } from '../formats/changes/changes.ts'
import { changeKey } from '../model/changeKey.ts'
import { diff } from '../model/diff.ts'
import {
  DATA_TABLES,
  emptySnapshot,
  type Model,
  type ModelTables,
  type Version,
  type Versions,
} from '../model/model.ts'
import { reasonsOf, versionOf, versionsInOrder } from '../model/queries/versions.ts'
import { chosenChanges } from '../model/restore.ts'
import { say } from '../words/words.ts'
import { versionName } from './versions.ts'
import type { Side } from './versionsCompare.ts'

/** Versions hold no values: none are compared. */
const NO_VALUES = emptySnapshot(DATA_TABLES)

/** What leads from one model to the other, in sentences by stage. */
export function modelChanges(before: Model, after: Model): readonly ChangeGroup[] {
  return changesOf({ model: before, data: NO_VALUES }, { model: after, data: NO_VALUES })
}

/** How many sentences that is. */
export function countChanges(groups: readonly ChangeGroup[]): number {
  return groups.reduce((sum, { changes }) => sum + changes.length, 0)
}

/** The keys (see changeKey) of all that a change tells. */
export function keysOfChange({ of }: Change): readonly string[] {
  return of.map(changeKey)
}

/** The versions that were released after one side and up to the other, whichever comes first. */
function versionsBetween(versions: Versions, from: Side, to: Side): readonly Version[] {
  const momentOf = (side: Side) => (side === null ? '9999' : (versionOf(versions, side)?.on ?? ''))
  const [first = '', last = ''] = [momentOf(from), momentOf(to)].sort()
  return versionsInOrder(versions).filter(({ on }) => on > first && on <= last)
}

/**
 * Says for each change why it was made: what was written with the versions between the two sides, each with its version
 * where several lie between, and what stands with a target that was set. Each reason once.
 */
export function reasonsBetween(
  versions: Versions,
  sides: { readonly from: Side; readonly to: Side },
  models: { readonly before: Model; readonly after: Model },
): (change: Change) => readonly string[] {
  const between = versionsBetween(versions, sides.from, sides.to)
  const recorded = between.flatMap((version) =>
    reasonsOf(versions, version.id).map((reason) => ({
      ...reason,
      text: reason.text.trim(),
      name: versionName(version),
    })),
  )
  const several = between.length > 1
  const byRecord = Map.groupBy(recorded, ({ table, record }) => `${table}/${record}`)
  return (change) => {
    const found = change.of.flatMap(({ table, id, field = '' }) => {
      const written = (byRecord.get(`${table}/${id}`) ?? []).filter((reason) => [field, ''].includes(reason.field))
      const target = table === 'targets' ? (models.after.targets.get(id) ?? models.before.targets.get(id)) : undefined
      const own = target?.reason.trim() ?? ''
      const told = written.map(({ text, name }) =>
        several && text !== '' ? say('versions.compare.reason.of', { reason: text, name }) : text,
      )
      return written.some(({ text }) => text === own) ? told : [...told, own]
    })
    return [...new Set(found.filter((text) => text !== ''))]
  }
}

/**
 * Something that a reason is asked for when a version is released, with the sentences that tell what changed of it.
 * `field` '' is the whole record. `given` is what stands with a target already.
 */
export interface ToExplain {
  readonly key: string
  readonly sentences: readonly string[]
  readonly table: string
  readonly record: string
  readonly field: string
  readonly given: string
}

const EXPLAINED: readonly string[] = ['targets', 'indicators', 'links']

/** The targets, indicator definitions and links that changed between two models. */
export function toExplain(groups: readonly ChangeGroup[], after: Model): readonly ToExplain[] {
  const told = groups
    .flatMap(({ changes }) => changes)
    .filter(({ table, field }) => EXPLAINED.includes(table) && field !== 'order')
  return [...Map.groupBy(told, ({ table, id }) => changeKey({ table, id }))].map(([key, [first, ...more]]) => ({
    key,
    sentences: [first, ...more].flatMap((change) => change?.sentence ?? []),
    table: first?.table ?? '',
    record: first?.id ?? '',
    field: more.length > 0 ? '' : (first?.field ?? ''),
    given: first?.table === 'targets' ? (after.targets.get(first.id)?.reason.trim() ?? '') : '',
  }))
}

/** What would have to come along if these changes were put back as they were in a version: their keys. */
export function alongWith(now: Model, version: Model, chosen: ReadonlySet<string>): ReadonlySet<string> {
  const changes = diff<ModelTables>(now, version)
  return new Set(chosenChanges(changes, chosen, now, version).also)
}
