import { readVersionsAlone } from '../document/readAlone.ts'
import type { Decision, Workspace } from '../model/model.ts'
import type { Status } from '../model/records/profile.ts'
import type { Digest } from '../portfolio/digest.ts'
import { readRecord } from '../portfolio/record.ts'
import { say } from '../words/words.ts'
import { answersGiven } from './bidReview.ts'
import { sayDay, sayStatus } from './interventions.ts'

/** What a list says of a decision. */
export type Told = Pick<Decision, 'outcome' | 'on'>

/** The bids that wait for a decision, and those that were decided, each by title. */
export interface Bids {
  readonly open: readonly Digest[]
  readonly decided: readonly Digest[]
}

/**
 * What is or was a bid: what is proposed or was declined, and what was funded after a decision here. `decisions` are those
 * that are known, by model.
 */
export function bidsOf(interventions: readonly Digest[], decisions: ReadonlyMap<string, Told>): Bids {
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

/**
 * The decisions as the list tells them: those of this device, and of what was never opened here those that the
 * workspace's records tell of. A record counts once the bid is no longer proposed: it is written before the decision is.
 */
export function toldDecisions(
  records: Workspace['records'],
  digests: ReadonlyMap<string, Pick<Digest, 'status'>>,
  here: ReadonlyMap<string, Told>,
): ReadonlyMap<string, Told> {
  const told = new Map(here)
  for (const { bid, content } of records.values()) {
    if (here.has(bid) || (digests.get(bid)?.status ?? 'proposed') === 'proposed') continue
    const decision = readRecord(content)?.decision
    if (decision && decision.on > (told.get(bid)?.on ?? '')) told.set(bid, decision)
  }
  return told
}

/** A decision in words; of a bid without one, what it was marked as. */
export function sayDecision(decision: Told | undefined, status: Status): string {
  if (decision) {
    const { outcome, on } = decision
    return say('workspace.bids.outcome.on', { outcome: say(`workspace.bids.outcome.${outcome}`), date: sayDay(on) })
  }
  return status === 'proposed'
    ? say('workspace.bids.waiting')
    : say('workspace.bids.outcome.marked', { status: sayStatus(status) })
}

/** How many answers reviewers have given about each bid. */
export function reviewCounts(reviews: Workspace['bidReviews']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { bid } of answersGiven({ bidReviews: reviews })) counts.set(bid, (counts.get(bid) ?? 0) + 1)
  return counts
}
