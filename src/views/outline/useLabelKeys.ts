import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { type ActionContext, writable } from '../../actions/action.ts'
import { addCard, addLinkedCard, nudgeCard, shiftCard, typeLabel } from '../../actions/cards.ts'
import { matches } from '../../actions/keys.ts'
import { deleteRow, oneParagraph, pasteLines } from '../../actions/outline.ts'
import { rowBeside } from '../../actions/outlineRows.ts'
import { announce, select } from '../../actions/selection.ts'
import { useActionContext } from '../../document/hooks.ts'
import type { Node } from '../../model/model.ts'
import { say } from '../../words/words.ts'
import { caretLine } from './caretLine.ts'
import { addButtonOf, type Caret, labelOf, useGoTo } from './outlineFocus.ts'

interface Row extends ActionContext {
  readonly node: Node
  readonly field: HTMLTextAreaElement
  readonly goTo: (place: string, caret?: Caret) => void
}

/** What a key does in a label. False: nothing, so that the field keeps it. */
type KeyAct = (row: Row) => boolean

const KEYS: readonly (readonly [name: string, act: KeyAct, writes: boolean])[] = [
  ['Enter', addBelow, true],
  ['Shift+Enter', () => true, true],
  ['Mod+Enter', addLinked, true],
  ['ArrowUp', (row) => caretLine(row.field).first && walk(row, -1), false],
  ['ArrowDown', (row) => caretLine(row.field).last && walk(row, 1), false],
  ['Alt+ArrowUp', (row) => moved(row, () => nudgeCard(row.open, row.node, -1)), true],
  ['Alt+ArrowDown', (row) => moved(row, () => nudgeCard(row.open, row.node, 1)), true],
  ['Alt+ArrowLeft', (row) => moved(row, () => shiftCard(row.open, row.node, -1)), true],
  ['Alt+ArrowRight', (row) => moved(row, () => shiftCard(row.open, row.node, 1)), true],
  ['Backspace', (row) => row.field.value === '' && remove(row, true), true],
  ['Mod+Shift+Backspace', (row) => remove(row, false), true],
  ['Escape', leave, false],
]

/** The keys of an outliner, in the label of a card, and pasting several lines into it. */
export function useLabelKeys(node: Node, field: RefObject<HTMLTextAreaElement | null>) {
  const context = useActionContext()
  const goTo = useGoTo()
  return {
    onKeyDown(event: KeyboardEvent) {
      if (event.nativeEvent.isComposing || !field.current) return
      const [, act, writes] = KEYS.find(([name]) => matches(event, name)) ?? []
      if (!act || (writes && !writable(context))) return
      if (!act({ ...context, node, field: field.current, goTo })) return
      event.preventDefault()
      event.stopPropagation()
    },
    onPaste(event: ClipboardEvent) {
      const text = event.clipboardData.getData('text/plain')
      if (!field.current || !writable(context) || !/[\r\n]/.test(text)) return
      event.preventDefault()
      const last = pasteLines(context.open, node, text, context.newId)
      if (last) goTo(labelOf(last))
      else insert({ ...context, node, field: field.current, goTo }, oneParagraph(text.trim()))
    },
  }
}

function addBelow({ open, newId, node }: Row): boolean {
  // Cards without a label in a row are never meant: the key was pressed once too often.
  if (node.label.trim() === '') announce(open, say('said.labelFirst'))
  else addCard(open, newId(), node.stage, node.id)
  return true
}

function addLinked({ open, newId, node }: Row): boolean {
  addLinkedCard(open, { node: newId(), link: newId() }, node)
  return true
}

function walk({ open, node, goTo }: Row, by: -1 | 1): boolean {
  const next = rowBeside(open.model.getState().snapshot, open.session.getState().filter, node.id, by)
  if (!next) return false
  goTo(labelOf(next), by === 1 ? 'start' : 'end')
  return true
}

/** A row that moves is taken out of the page and put in elsewhere; the caret is put back where it was. */
function moved({ node, field, goTo }: Row, move: () => void): boolean {
  const { selectionStart } = field
  move()
  goTo(labelOf(node.id), selectionStart)
  return true
}

function remove({ open, node, goTo }: Row, back: boolean): boolean {
  const next = deleteRow(open, node, back)
  goTo(next ? labelOf(next) : addButtonOf(node.stage))
  return true
}

function leave({ open, field }: Row): boolean {
  select(open, 'nodes', [])
  // The row keeps the focus, so that Tab goes on from here and single keys are shortcuts.
  field.closest('li')?.focus({ preventScroll: true })
  return true
}

/** Puts text in at the caret. */
function insert({ open, node, field, goTo }: Row, text: string): void {
  const { selectionStart, selectionEnd, value } = field
  typeLabel(open, node.id, value.slice(0, selectionStart) + text + value.slice(selectionEnd))
  goTo(labelOf(node.id), selectionStart + text.length)
}
