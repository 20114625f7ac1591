import { createStore, type StoreApi } from 'zustand/vanilla'
import type { OpenModel } from '../document/openModel.ts'
import { editRecords } from '../model/commands/editRecords.ts'
import type { Contribution, Model } from '../model/model.ts'
import { cardName } from '../model/names.ts'
import { about } from '../model/queries/about.ts'
import { nodesInOrder } from '../model/queries/stages.ts'
import { isChange } from '../portfolio/digestOf.ts'
import { type SharedWord, type Suggestion } from '../portfolio/suggest.ts'
import { say } from '../words/words.ts'
import { addContribution } from './contributions.ts'
import { announce } from './selection.ts'

/** A system model as contributions need it. */
export interface SystemAt {
  readonly id: string
  readonly model: Model
}

/** A card of another model, with that model's words as they are now. */
export type Far = Pick<Contribution, 'systemModel' | 'systemTitle' | 'systemNode' | 'systemLabel'>

/** What was dismissed in this tab, by model: a suggestion comes back with the next visit, since minds and labels change. */
export const dismissed: StoreApi<ReadonlyMap<string, ReadonlySet<string>>> = createStore(() => new Map())

function keyOf({ node, systemNode }: Pick<Suggestion, 'node' | 'systemNode'>): string {
  return `${node}\n${systemNode}`
}

/** The suggestions that nobody dismissed in this tab. */
export function notDismissed(all: readonly Suggestion[], gone: ReadonlySet<string> | undefined): readonly Suggestion[] {
  return gone ? all.filter((one) => !gone.has(keyOf(one))) : all
}

export function dismiss(open: OpenModel, suggestion: Suggestion): void {
  const before = dismissed.getState()
  const gone = new Set(before.get(open.id)).add(keyOf(suggestion))
  dismissed.setState(new Map(before).set(open.id, gone), true)
  announce(open, say('contributing.said.dismissed', { label: suggestion.systemLabel }))
}

/** Makes a contribution of a suggestion, because a person said so. How and why is then theirs to say. */
export function confirmSuggestion(open: OpenModel, id: string, suggestion: Suggestion, system: SystemAt): boolean {
  const far = farCard(system, suggestion.systemNode)
  return far !== null && addContribution(open, id, { node: suggestion.node, ...far })
}

/** A card of the system model as a contribution keeps it; null when it is gone. */
export function farCard({ id, model }: SystemAt, node: string): Far | null {
  const card = model.nodes.get(node)
  if (!card) return null
  return {
    systemModel: id,
    systemTitle: about(model).title || say('model.untitled'),
    systemNode: node,
    systemLabel: cardName(card),
  }
}

/** The grounds of a suggestion in words: what both labels share, and where they may run against each other. */
export function saySuggestion({ words }: Pick<Suggestion, 'words'>): {
  readonly shares: string
  readonly against: string
} {
  const list = (some: readonly SharedWord[]) => some.map(sayWord).join(', ')
  const against = words.filter(({ opposite }) => opposite)
  return {
    shares: say('contributing.shares', { words: list(words) }),
    against: against.length > 0 ? say('contributing.opposite', { words: list(against) }) : '',
  }
}

function sayWord({ here, there }: SharedWord): string {
  const same = here.toLocaleLowerCase('en') === there.toLocaleLowerCase('en')
  return same ? here.toLocaleLowerCase('en') : say('contributing.word', { here, there })
}

/** How a contribution stands to the system model of the workspace. `new name`: the card is called otherwise there now. */
export type FarState = 'fine' | 'gone' | 'elsewhere' | 'renamed'

export function farState(contribution: Contribution, system: SystemAt | null): FarState {
  if (!system) return 'fine'
  if (contribution.systemModel !== system.id) return 'elsewhere'
  const card = system.model.nodes.get(contribution.systemNode)
  if (!card) return 'gone'
  return cardName(card) === contribution.systemLabel ? 'fine' : 'renamed'
}

/** Lets a contribution lead to another card; in which way and why it does stays as it was. */
export function mendContribution(open: OpenModel, id: string, far: Far): void {
  const { contributions } = open.model.getState().snapshot
  const old = contributions.get(id)
  if (!old) return
  const same = [...contributions.values()].some(
    (one) =>
      one.id !== id &&
      one.node === old.node &&
      one.systemModel === far.systemModel &&
      one.systemNode === far.systemNode,
  )
  if (same) return announce(open, say('inspect.said.contributesAlready', { label: far.systemLabel }))
  const { systemModel, systemTitle, systemNode, systemLabel } = far
  const fields = { systemModel, systemTitle, systemNode, systemLabel }
  open.edit((draft) => editRecords(draft, { table: 'contributions', ids: [id], fields }))
  announce(open, say('contributing.said.mended', { label: systemLabel }))
}

/** The outcomes and impacts of a model in reading order: what may contribute to the system. */
export function outcomesOf(model: Model): readonly { readonly id: string; readonly label: string }[] {
  return nodesInOrder(model)
    .filter(({ stage }) => isChange(model.stages.get(stage)?.kind ?? 'input'))
    .map((node) => ({ id: node.id, label: cardName(node) }))
}
