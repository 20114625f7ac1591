import { cardName } from '../model/names.ts'
import type { OpenModel } from '../document/openModel.ts'
import { linesOf } from '../formats/text/read.ts'
import { addNodes } from '../model/commands/addNodes.ts'
import { connect } from '../model/commands/connect.ts'
import { editRecords } from '../model/commands/editRecords.ts'
import { moveNodes } from '../model/commands/moveNodes.ts'
import { removeRecords } from '../model/commands/removeRecords.ts'
import type { ModelDraft, Node } from '../model/model.ts'
import { nodesByStage, stagesInOrder } from '../model/queries/stages.ts'
import { say } from '../words/words.ts'
import { announce, select } from './selection.ts'

/** Adds an empty card and begins to type its label. Left out, `after` means at the end of the stage. */
export function addCard(open: OpenModel, id: string, stage: string, after?: string | null): void {
  // With the same key as its typing: a card begun and named is one undo step.
  const place = after === undefined ? {} : { after }
  open.edit((draft) => addNodes(draft, { stage, nodes: [{ id }], ...place }), { merge: `label ${id}` })
  select(open, 'nodes', [id])
  open.session.setState({ renaming: id, begun: id })
  announce(open, say('said.cardAdded', { stage: stageName(open, stage) }))
}

/** Adds an empty card on the next stage, linked from this one, and begins to type its label. */
export function addLinkedCard(open: OpenModel, ids: { node: string; link: string }, from: Node): void {
  const stages = stagesInOrder(open.model.getState().snapshot)
  const at = stages.findIndex((stage) => stage.id === from.stage)
  const stage = stages[at + 1] ?? stages[at]
  if (!stage) return
  const recipe = (draft: ModelDraft) => {
    addNodes(draft, { stage: stage.id, nodes: [{ id: ids.node }] })
    connect(draft, { id: ids.link, from: from.id, to: ids.node })
  }
  open.edit(recipe, { merge: `label ${ids.node}` })
  select(open, 'nodes', [ids.node])
  open.session.setState({ renaming: ids.node, begun: ids.node })
  announce(open, say('said.linkedCardAdded', { stage: stage.name, from: cardName(from) }))
}

/** Adds a card for each line of a text, after the card `after` (left out: at the end), and selects them. */
export function addCardsFromText(
  open: OpenModel,
  args: { text: string; stage: string; after?: string; newId: () => string },
): number {
  const nodes = linesOf(args.text).map((label) => ({ id: args.newId(), label }))
  if (nodes.length === 0) return 0
  const place = args.after === undefined ? {} : { after: args.after }
  open.edit((draft) => addNodes(draft, { stage: args.stage, nodes, ...place }))
  select(
    open,
    'nodes',
    nodes.map((node) => node.id),
  )
  announce(open, say('said.cardsAdded', { count: nodes.length, stage: stageName(open, args.stage) }))
  return nodes.length
}

/** Writes a label while it is typed; the typing of one label is one undo step. */
export function typeLabel(open: OpenModel, id: string, label: string): void {
  open.edit((draft) => editRecords(draft, { table: 'nodes', ids: [id], fields: { label } }), { merge: `label ${id}` })
}

/**
 * Ends the typing of a label. A card that was just added and left without one goes again; an older card gets back the
 * label `was` that it had. Returns whether the card is still there.
 */
export function endTyping(open: OpenModel, id: string, was = ''): boolean {
  const { renaming, begun } = open.session.getState()
  if (renaming !== id) return open.model.getState().snapshot.nodes.has(id)
  open.session.setState({ renaming: null, begun: null })
  const node = open.model.getState().snapshot.nodes.get(id)
  if (!node) return false
  if (node.label.trim() !== '') return true
  if (begun === id) deleteCards(open, [node])
  else typeLabel(open, id, was)
  return begun !== id
}

/** Moves cards to a stage, after the card `after`; `y` marks them as placed by hand. */
export function moveCards(
  open: OpenModel,
  args: { ids: readonly string[]; stage: string; after: string | null; y?: ReadonlyMap<string, number> },
): void {
  open.edit((draft) => moveNodes(draft, args))
  announce(open, say('said.cardsMoved', { count: args.ids.length, stage: stageName(open, args.stage) }))
}

/** Moves a card one place up (-1) or down (1) within its stage. */
export function nudgeCard(open: OpenModel, node: Node, by: -1 | 1): void {
  const siblings = nodesByStage(open.model.getState().snapshot).get(node.stage) ?? []
  const at = siblings.findIndex((other) => other.id === node.id)
  const before = by === 1 ? siblings[at + 1] : siblings[at - 2]
  if (siblings[at + by] === undefined) return
  open.edit((draft) => moveNodes(draft, { ids: [node.id], stage: node.stage, after: before?.id ?? null }))
  announce(open, say('said.cardPlace', { place: at + by + 1, count: siblings.length }))
}

/** Moves a card one stage to the left (-1) or right (1), to its end. */
export function shiftCard(open: OpenModel, node: Node, by: -1 | 1): void {
  const { snapshot } = open.model.getState()
  const stages = stagesInOrder(snapshot)
  const stage = stages[stages.findIndex((other) => other.id === node.stage) + by]
  if (!stage) return
  moveCards(open, { ids: [node.id], stage: stage.id, after: nodesByStage(snapshot).get(stage.id)?.at(-1)?.id ?? null })
}

/** Deletes cards with everything that hangs on them, as one undoable step. */
export function deleteCards(open: OpenModel, nodes: readonly Node[]): void {
  const before = open.model.getState().snapshot
  const next = nextAfter(open, nodes)
  open.edit((draft) =>
    removeRecords(
      draft,
      nodes.map((node) => ({ table: 'nodes', id: node.id })),
    ),
  )
  const links = before.links.size - open.model.getState().snapshot.links.size
  select(open, 'nodes', next ? [next] : [])
  const cards = say('count.cards', { count: nodes.length })
  announce(open, links > 0 ? say('said.deletedWithLinks', { cards, count: links }) : say('said.deleted', { cards }))
}

/** The card that takes the focus when these are gone: the one below the first, else the one above. */
function nextAfter(open: OpenModel, nodes: readonly Node[]): string | null {
  const first = nodes[0]
  if (!first) return null
  const gone = new Set(nodes.map((node) => node.id))
  const siblings = nodesByStage(open.model.getState().snapshot).get(first.stage) ?? []
  const at = siblings.findIndex((node) => node.id === first.id)
  const left = (node: Node) => !gone.has(node.id)
  return (siblings.slice(at).find(left) ?? siblings.slice(0, at).findLast(left))?.id ?? null
}

function stageName(open: OpenModel, id: string): string {
  return open.model.getState().snapshot.stages.get(id)?.name || say('stage.untitled')
}
