import { CommandError, need } from '../error.ts'
import type { ModelDraft } from '../model.ts'
import { byOrder } from '../order.ts'
import { moveNodes } from './moveNodes.ts'
import { removeRecords } from './removeRecords.ts'

/** Removes a stage. Its cards move to the end of `cardsTo`, or go with it when that is null. */
export function removeStage(draft: ModelDraft, args: { id: string; cardsTo: string | null }): void {
  need(draft.stages, args.id)
  if (draft.stages.size === 1) throw new CommandError('last-stage')
  if (args.cardsTo === args.id) throw new CommandError('cards-to-removed-stage')
  if (args.cardsTo !== null) {
    const cards = [...draft.nodes.values()].filter((node) => node.stage === args.id).sort(byOrder)
    const there = [...draft.nodes.values()].filter((node) => node.stage === args.cardsTo).sort(byOrder)
    moveNodes(draft, { ids: cards.map((node) => node.id), stage: args.cardsTo, after: there.at(-1)?.id ?? null })
  }
  removeRecords(draft, [{ table: 'stages', id: args.id }])
}
