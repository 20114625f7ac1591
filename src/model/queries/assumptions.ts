import type { Assumption, Model } from '../model.ts'
import { byOrder } from '../order.ts'
import type { AssumptionStatus } from '../records/assumption.ts'
import { memoQuery } from './memo.ts'

/** From most to least in need of a look. */
const WORST: readonly AssumptionStatus[] = ['failed', 'challenged', 'untested', 'supported']

const bySubject = memoQuery((assumptions: Model['assumptions']): ReadonlyMap<string, readonly Assumption[]> => {
  const groups = new Map<string, Assumption[]>()
  for (const assumption of assumptions.values()) {
    const group = groups.get(assumption.subject)
    if (group) group.push(assumption)
    else groups.set(assumption.subject, [assumption])
  }
  for (const group of groups.values()) group.sort(byOrder)
  return groups
})

const NONE: readonly Assumption[] = []

/** The assumptions of a link or node, in order; of the model itself for ''. */
export function assumptionsOf(model: Model, subject: string): readonly Assumption[] {
  return bySubject(model.assumptions).get(subject) ?? NONE
}

/** What a link's diamond shows: its worst assumption's status; null when it has no assumption. */
export function assumptionMark(model: Model, link: string): AssumptionStatus | null {
  const statuses = new Set(assumptionsOf(model, link).map((assumption) => assumption.status))
  return WORST.find((status) => statuses.has(status)) ?? null
}
