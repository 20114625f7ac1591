import type { ActionContext } from './action.ts'
import { FRAGMENT_TYPE, fragmentOf, fragmentText, readFragment } from '../formats/fragment/fragment.ts'
import { pasteFragment } from '../formats/fragment/paste.ts'
import { stagesInOrder } from '../model/queries/stages.ts'
import { say } from '../words/words.ts'
import { writable } from './action.ts'
import { addCardsFromText, deleteCards } from './cards.ts'
import { announce, select, selectedIds, selectedNodes, soleNode } from './selection.ts'

/** The part of a clipboard event that is used. */
export interface Clipboard {
  getData: (type: string) => string
  setData: (type: string, text: string) => void
}

/** Copies the selected cards, with the links among them, for another model; and their labels for other programs. */
export function copyCards({ open }: ActionContext, clipboard: Clipboard): boolean {
  const ids = selectedIds(open, 'nodes')
  if (ids.length === 0) return false
  const part = fragmentOf(open.model.getState().snapshot, ids)
  clipboard.setData(FRAGMENT_TYPE, JSON.stringify(part))
  clipboard.setData('text/plain', fragmentText(part))
  announce(open, say('said.cardsCopied', { count: part.nodes.length }))
  return true
}

/** Copies the selected cards and deletes them. */
export function cutCards(context: ActionContext, clipboard: Clipboard): boolean {
  if (!writable(context) || !copyCards(context, clipboard)) return false
  deleteCards(context.open, selectedNodes(context.open))
  return true
}

/** Pastes cards copied from any model, or plain text as a card a line, after the selected card or on its stage. */
export function pasteCards(context: ActionContext, clipboard: Clipboard): boolean {
  const { open, newId } = context
  if (!writable(context)) return false
  const part = readFragment(clipboard.getData(FRAGMENT_TYPE))
  if (part && part.nodes.length > 0) {
    let ids: string[] = []
    open.edit((draft) => {
      ids = pasteFragment(draft, part, newId)
    })
    select(open, 'nodes', ids)
    announce(open, say('said.cardsPasted', { count: ids.length }))
    return true
  }
  const text = clipboard.getData('text/plain')
  const node = soleNode(open)
  const stage = node?.stage ?? stagesInOrder(open.model.getState().snapshot)[0]?.id
  if (!stage) return false
  return addCardsFromText(open, { text, stage, ...(node ? { after: node.id } : {}), newId }) > 0
}
