import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type RefObject, useEffect } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { actionForKey } from '../../actions/actions.ts'
import { copyCards, cutCards, pasteCards } from '../../actions/clipboard.ts'
import { holds, select, toggleSelected } from '../../actions/selection.ts'
import { walk, type Way } from '../../actions/walk.ts'
import { useActionContext, useModel, useSession } from '../../document/hooks.ts'
import { nodesInOrder } from '../../model/queries/stages.ts'
import type { MapFocus } from './mapContext.ts'

const WAYS: Readonly<Record<string, Way>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/**
 * The keyboard on the map. One card is in the tab order; arrow keys walk from card to card along the links, and the
 * selection goes with them. Other keys are the actions' own.
 */
export function useMapKeys(root: RefObject<HTMLDivElement | null>, focus: StoreApi<MapFocus>) {
  const context = useActionContext()
  const { open } = context
  const selected = useSession(({ selection }) => (selection?.table === 'nodes' ? selection.ids.at(-1) : undefined))
  const first = useModel((model) => nodesInOrder(model)[0]?.id)
  const known = useModel((model) => (selected !== undefined && model.nodes.has(selected) ? selected : undefined))
  useEffect(() => focus.setState({ tabbable: known ?? first ?? null }), [focus, known, first])

  const cardAt = (target: EventTarget) =>
    target instanceof Element ? (target.closest('.react-flow__node')?.getAttribute('data-id') ?? null) : null
  const inField = (target: EventTarget) => target instanceof Element && target.matches('input, textarea, select')

  return {
    onFocus(event: FocusEvent) {
      focus.setState({ inside: true })
      const id = cardAt(event.target)
      if (
        id &&
        event.target instanceof Element &&
        event.target.matches('.map-card') &&
        !holds(open.session.getState().selection, 'nodes', id)
      ) {
        select(open, 'nodes', [id])
      }
    },
    onBlur(event: FocusEvent) {
      if (!root.current?.contains(event.relatedTarget)) focus.setState({ inside: event.relatedTarget === null })
    },
    onKeyDown(event: KeyboardEvent) {
      if (inField(event.target) || !cardAt(event.target)) return
      const way = WAYS[event.key]
      if (way && !event.altKey && !event.ctrlKey && !event.metaKey) {
        const node = open.model.getState().snapshot.nodes.get(selected ?? cardAt(event.target) ?? '')
        const next = node && walk(open.model.getState().snapshot, node, way)
        if (next) {
          if (event.shiftKey) toggleSelected(open, 'nodes', next)
          else select(open, 'nodes', [next])
        }
      } else if (event.key === ' ' && cardAt(event.target)) select(open, 'nodes', [cardAt(event.target) ?? ''])
      else {
        const action = actionForKey(event, context, 'map')
        if (!action) return
        action.run(context)
      }
      event.preventDefault()
      event.stopPropagation()
    },
    onCopy(event: ClipboardEvent) {
      if (!inField(event.target) && copyCards(context, event.clipboardData)) event.preventDefault()
    },
    onCut(event: ClipboardEvent) {
      if (!inField(event.target) && cutCards(context, event.clipboardData)) event.preventDefault()
    },
    onPaste(event: ClipboardEvent) {
      if (!inField(event.target) && pasteCards(context, event.clipboardData)) event.preventDefault()
    },
  }
}
