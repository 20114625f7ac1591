import { cardName } from '../model/names.ts'
import type { OpenModel } from '../document/openModel.ts'
import type { Model } from '../model/model.ts'
import { addRecord } from '../model/commands/addRecord.ts'
import { about } from '../model/queries/about.ts'
import { nodesByStage, stagesInOrder } from '../model/queries/stages.ts'
import { say } from '../words/words.ts'
import { announce } from './selection.ts'

/** A card of another model that this one can contribute to. */
export interface FarCard {
  readonly id: string
  readonly label: string
  readonly stage: string
}

/** Reads the cards of another model, on this device or shared with it: outcomes first, as these are what is contributed to. */
export async function readCardsOf(id: string): Promise<{ readonly title: string; readonly cards: readonly FarCard[] }> {
  const { readModelHere } = await import('../document/modelsHere.ts')
  const { model } = await readModelHere(id)
  return { title: about(model).title || say('model.untitled'), cards: cardsOf(model) }
}

/** The cards of a model that another one can contribute to, outcomes first. */
export function cardsOf(model: Model): readonly FarCard[] {
  const groups = nodesByStage(model)
  const stages = stagesInOrder(model)
  const isEnd = (kind: string) => kind === 'outcome' || kind === 'impact'
  const sorted = [...stages.filter(({ kind }) => isEnd(kind)), ...stages.filter(({ kind }) => !isEnd(kind))]
  return sorted.flatMap((stage) =>
    (groups.get(stage.id) ?? []).map((node) => ({ id: node.id, label: cardName(node), stage: stage.name })),
  )
}

/** Notes that a card contributes to a card of another model, with that model's words as they are now. */
export function addContribution(
  open: OpenModel,
  id: string,
  args: {
    readonly node: string
    readonly systemModel: string
    readonly systemTitle: string
    readonly systemNode: string
    readonly systemLabel: string
  },
): boolean {
  const { contributions } = open.model.getState().snapshot
  const same = [...contributions.values()].some(
    (other) =>
      other.node === args.node && other.systemModel === args.systemModel && other.systemNode === args.systemNode,
  )
  if (same) {
    announce(open, say('inspect.said.contributesAlready', { label: args.systemLabel }))
    return false
  }
  const record = { id, ...args, kind: 'direct' as const, rationale: '' }
  open.edit((draft) => addRecord(draft, { table: 'contributions', record }))
  announce(open, say('inspect.said.contributes', { label: args.systemLabel }))
  return true
}
