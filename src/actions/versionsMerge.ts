import { type Proposal, readProposal } from '../document/proposals.ts'
import { failed, type Reading } from '../formats/problem.ts'
import { applyDiff } from '../model/diff.ts'
import type { Model } from '../model/model.ts'
import { type Merge, mergeModels, settle } from '../model/merge.ts'
import { withChanges } from '../model/withChanges.ts'
import { say } from '../words/words.ts'
import { type ActionContext, writable } from './action.ts'
import { countChanges, modelChanges } from './historyChanges.ts'
import { announce } from './selection.ts'

/** A proposal held against the open model. */
export interface Merging {
  readonly proposal: Proposal
  readonly merge: Merge
}

/** Reads a proposal and holds it against the open model as it is now. `proposal-unknown` where it is not on this device. */
export async function beginMerge(context: Pick<ActionContext, 'open'>, proposal: string): Promise<Reading<Merging>> {
  const reading = await readProposal(proposal)
  if (!reading.ok && reading.problems.some(({ code }) => code === 'version-unknown')) {
    return failed({ code: 'proposal-unknown' })
  }
  return reading.ok ? { ok: true, value: holdAgainst(context, reading.value) } : reading
}

/** Holds a proposal against the open model as it is now, or as it is shown. */
export function holdAgainst(
  { open }: Pick<ActionContext, 'open'>,
  proposal: Proposal,
  mine: Model = open.model.getState().snapshot,
): Merging {
  return { proposal, merge: mergeModels(proposal.base, mine, proposal.theirs) }
}

/**
 * Takes a proposal into the open model, with a choice for each conflict, as one step of undo. No version is released by
 * it. The reading is how many changes that is, as they are listed; `merge-unsettled` when somebody changed the model
 * meanwhile so that there is more to choose.
 */
export function takeIn(
  context: ActionContext,
  proposal: Proposal,
  choices: ReadonlyMap<string, 'mine' | 'theirs'>,
): Reading<number> {
  if (!writable(context)) return failed({ code: 'version-read-only' })
  const { merge } = holdAgainst(context, proposal)
  const { mine } = merge.sides
  const left = merge.conflicts.filter(({ key }) => !choices.has(key)).length
  if (left > 0) return failed({ code: 'merge-unsettled', params: { count: left } })
  const changes = settle(merge, choices)
  context.open.edit((draft) => applyDiff(draft, changes))
  const count = countChanges(modelChanges(mine, withChanges(mine, changes)))
  announce(context.open, say('versions.said.merged', { count, title: proposal.title }))
  return { ok: true, value: count }
}
