import { readVersionsAlone } from '../document/readAlone.ts'
import type { Decision, Workspace } from '../model/model.ts'
import type { Status } from '../model/records/profile.ts'
import type { Digest } from '../portfolio/digest.ts'
import { say } from '../words/words.ts'
import { sayDay } from './interventions.ts'

/** The bids that wait for a decision, and those that were decided, each by title. */
export interface Bids {
  readonly open: readonly Digest[]
  readonly decided: readonly Digest[]
}

/**
 * What is or was a bid: what is proposed or was declined, and what was funded after a decision here. `decisions` are those
 * that are known, by model.
 */
export function bidsOf(interventions: readonly Digest[], decisions: ReadonlyMap<string, Decision>): Bids {
  const sorted = interventions.toSorted((a, b) => a.title.localeCompare(b.title, 'en', { numeric: true }))
  return {
    open: sorted.filter(({ id, status }) => status === 'proposed' && !decisions.has(id)),
    decided: sorted.filter(({ id, status }) => status === 'declined' || decisions.has(id)),
  }
}

/** The models that may have been decided about: the records of the workspace say which. */
export function decidedModels(records: Workspace['records']): readonly string[] {
  return [...new Set([...records.values()].map(({ bid }) => bid))].sort()
}

/** The last decision about each of these models, as far as this device has it. */
export async function readDecisions(models: readonly string[]): Promise<ReadonlyMap<string, Decision>> {
  const found = new Map<string, Decision>()
  for (const id of models) {
    const { decisions } = await readVersionsAlone(id)
    const last = [...decisions.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1)
    if (last) found.set(id, last)
  }
  return found
}

/** A decision in words; of a bid without one, what it was marked as. */
export function sayDecision(decision: Decision | undefined, status: Status): string {
  if (decision) {
    const { outcome, on } = decision
    return say('workspace.bids.outcome.on', { outcome: say(`workspace.bids.outcome.${outcome}`), date: sayDay(on) })
  }
  return status === 'proposed' ? say('workspace.bids.waiting') : say('workspace.bids.outcome.marked')
}

/** How many answers reviewers have given about each bid. */
export function reviewCounts(reviews: Workspace['bidReviews']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { bid } of reviews.values()) counts.set(bid, (counts.get(bid) ?? 0) + 1)
  return counts
}
