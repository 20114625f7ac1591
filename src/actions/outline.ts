import { stageTitle } from '../model/names.ts'
import type { OpenModel } from '../document/openModel.ts'
import { linesOf } from '../formats/text/read.ts'
import { addNodes } from '../model/commands/addNodes.ts'
import { editRecords } from '../model/commands/editRecords.ts'
import type { Node } from '../model/model.ts'
import { META_ID } from '../model/records/meta.ts'
import { say } from '../words/words.ts'
import { deleteCards } from './cards.ts'
import { rowAfterDelete, rowBeside } from './outlineRows.ts'
import { announce, select } from './selection.ts'

/** Writes the vision while it is typed. */
export function writeVision(open: OpenModel, vision: string): void {
  open.edit((draft) => editRecords(draft, { table: 'meta', ids: [META_ID], fields: { vision } }), { merge: 'vision' })
}

/** A label is one paragraph: what was typed or pasted, with its line breaks made spaces. */
export function oneParagraph(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ')
}

/**
 * Makes cards of pasted lines below a card, as one undoable step; the first line fills the card itself while that has
 * no label. Selects and returns the last card. Null when the text is a single line: then it is pasted into the label.
 */
export function pasteLines(open: OpenModel, node: Node, text: string, newId: () => string): string | null {
  const lines = linesOf(text)
  if (lines.length < 2) return null
  const [first = ''] = lines
  const fills = node.label.trim() === ''
  const nodes = lines.slice(fills ? 1 : 0).map((label) => ({ id: newId(), label }))
  const last = nodes.at(-1)?.id ?? node.id
  open.edit((draft) => {
    if (fills) editRecords(draft, { table: 'nodes', ids: [node.id], fields: { label: first } })
    addNodes(draft, { stage: node.stage, nodes, after: node.id })
  })
  select(open, 'nodes', [last])
  const stage = stageTitle(open.model.getState().snapshot.stages.get(node.stage))
  announce(open, say('said.cardsAdded', { count: nodes.length, stage }))
  return last
}

/**
 * Deletes a card from the outline, selects the row that takes its place (with `back` the one before it), and returns
 * it; null when no row is left.
 */
export function deleteRow(open: OpenModel, node: Node, back = false): string | null {
  const { snapshot } = open.model.getState()
  const { filter } = open.session.getState()
  const beside = back ? rowBeside(snapshot, filter, node.id, -1) : null
  const next = beside ?? rowAfterDelete(snapshot, filter, node)
  deleteCards(open, [node])
  select(open, 'nodes', next ? [next] : [])
  return next
}
