import type { OpenModel } from '../document/openModel.ts'
import { addRecord } from '../model/commands/addRecord.ts'
import { removeRecords } from '../model/commands/removeRecords.ts'
import { setTarget } from '../model/commands/setTarget.ts'
import type { Indicator, Model, ModelDraft, Reference, Target } from '../model/model.ts'
import { byOrder } from '../model/order.ts'
import { memoQuery } from '../model/queries/memo.ts'
import { indicatorDefaults } from '../model/records/indicator.ts'
import { currentTargets, targetFor } from '../monitoring/series.ts'
import { say } from '../words/words.ts'
import { indicatorName } from './inspectIndicators.ts'
import { announce, select } from './selection.ts'

const inOrder = memoQuery((indicators: Model['indicators']): readonly Indicator[] =>
  [...indicators.values()].sort(byOrder),
)

/** All indicators in their own order. */
export function indicatorsInOrder(model: Pick<Model, 'indicators'>): readonly Indicator[] {
  return inOrder(model.indicators)
}

/** Adds an indicator after the others and selects it. With the typing of its title it is one undo step. */
export function addIndicator(open: OpenModel, id: string, fields: Partial<Omit<Indicator, 'id' | 'order'>> = {}): void {
  const record = { ...indicatorDefaults, ...fields, id }
  open.edit((draft) => addRecord(draft, { table: 'indicators', record, ordered: true }), {
    merge: `indicators title ${id}`,
  })
  select(open, 'indicators', [id])
  announce(open, say('said.indicatorAdded'))
}

/** A target as it is asked for: a period, and a number or null to withdraw it. */
export type WantedTarget = Pick<Target, 'indicator' | 'start' | 'end' | 'value'> &
  Partial<Pick<Target, 'reason' | 'setBy'>>

/**
 * Sets the target of a period, or withdraws it with null. Nothing is written where that is what stands in `before`,
 * the targets as they were before the edit.
 */
export function writeTarget(
  draft: ModelDraft,
  before: Pick<Model, 'targets'>,
  wanted: WantedTarget,
  given: { readonly id: string; readonly now: string },
): void {
  const stands = targetFor(currentTargets(before, wanted.indicator), wanted)?.value ?? null
  if (stands !== wanted.value) setTarget(draft, { reason: '', setBy: '', ...wanted, id: given.id, setOn: given.now })
}

/** Copies indicators with their targets, each after the others. Cards and values stay with the first one. */
export function duplicateIndicators(
  open: OpenModel,
  ids: readonly string[],
  given: { readonly newId: () => string; readonly now: string },
): void {
  const { snapshot } = open.model.getState()
  const copies = ids.flatMap((id) => snapshot.indicators.get(id) ?? []).map((from) => ({ from, id: given.newId() }))
  if (copies.length === 0) return
  open.edit((draft) => {
    for (const { from, id } of copies) {
      const title = say('indicators.copyOf', { title: indicatorName(from) })
      addRecord(draft, { table: 'indicators', record: { ...from, id, title }, ordered: true })
      for (const { start, end, value } of currentTargets(snapshot, from.id)) {
        writeTarget(draft, snapshot, { indicator: id, start, end, value }, { id: given.newId(), now: given.now })
      }
    }
  })
  select(
    open,
    'indicators',
    copies.map(({ id }) => id),
  )
  announce(open, say('said.indicatorsDuplicated', { count: copies.length }))
}

/**
 * Deletes indicators with their targets and assignments, and selects the one that follows. Their values stay in the
 * model's data, unseen and in no file, so that one undo brings everything back.
 */
export function removeIndicators(open: OpenModel, ids: readonly string[]): void {
  const gone = new Set(ids)
  const all = indicatorsInOrder(open.model.getState().snapshot)
  const at = all.findIndex(({ id }) => gone.has(id))
  const left = ({ id }: Indicator) => !gone.has(id)
  const next = all.slice(at).find(left) ?? all.slice(0, Math.max(0, at)).findLast(left)
  open.edit((draft) =>
    removeRecords(
      draft,
      ids.map((id): Reference => ({ table: 'indicators', id })),
    ),
  )
  select(open, 'indicators', next ? [next.id] : [])
  announce(open, say('said.indicatorsDeleted', { count: ids.length }))
}
