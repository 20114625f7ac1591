import { type FocusEvent, type RefObject, useEffect, useEffectEvent } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { actionForKey } from '../../actions/actions.ts'
import { copyCards, cutCards, pasteCards } from '../../actions/clipboard.ts'
import { holds, select, toggleSelected } from '../../actions/selection.ts'
import { walk, type Way } from '../../actions/walk.ts'
import { useActionContext, useModel, useSession } from '../../document/hooks.ts'
import { nodesInOrder } from '../../model/queries/stages.ts'
import { isIdle, type MapFocus } from './mapContext.ts'

const WAYS: Readonly<Record<string, Way>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** The part of a key or clipboard event that is used, whether it comes through React or not. */
interface Happening {
  readonly target: EventTarget | null
  readonly preventDefault: () => void
}
type Key = Happening & Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'stopPropagation'>
type Clip = Happening & Pick<ClipboardEvent, 'clipboardData'>

/**
 * The keyboard on the map. One card is in the tab order; arrow keys walk from card to card along the links, and the
 * selection goes with them. Other keys are the actions' own. While nothing has the focus the keys are the map's as well:
 * after a press on a link, for one, or on a map without cards.
 */
export function useMapKeys(root: RefObject<HTMLDivElement | null>, focus: StoreApi<MapFocus>) {
  const context = useActionContext()
  const { open } = context
  const selected = useSession(({ selection }) => (selection?.table === 'nodes' ? selection.ids.at(-1) : undefined))
  const first = useModel((model) => nodesInOrder(model)[0]?.id)
  const known = useModel((model) => (selected !== undefined && model.nodes.has(selected) ? selected : undefined))
  useEffect(() => focus.setState({ tabbable: known ?? first ?? null }), [focus, known, first])

  const cardAt = (target: EventTarget | null) =>
    target instanceof Element ? (target.closest('.react-flow__node')?.getAttribute('data-id') ?? null) : null
  const inField = (target: EventTarget | null) => target instanceof Element && target.matches('input, textarea, select')

  const onKeyDown = (event: Key) => {
    const card = cardAt(event.target)
    if (inField(event.target) || (!card && !isIdle(event.target))) return
    const way = WAYS[event.key]
    if (way && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const node = open.model.getState().snapshot.nodes.get(selected ?? card ?? '')
      const next = node ? walk(open.model.getState().snapshot, node, way) : first
      if (next) {
        if (event.shiftKey) toggleSelected(open, 'nodes', next)
        else select(open, 'nodes', [next])
      }
    } else if (event.key === ' ' && card) select(open, 'nodes', [card])
    else {
      const action = actionForKey(event, context, 'map')
      if (!action) return
      action.run(context)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const clip = (act: typeof copyCards) => (event: Clip) => {
    if (inField(event.target) || !event.clipboardData) return
    if (act(context, event.clipboardData)) event.preventDefault()
  }
  const keys = { onKeyDown, onCopy: clip(copyCards), onCut: clip(cutCards), onPaste: clip(pasteCards) }

  const idleKey = useEffectEvent((event: KeyboardEvent) => {
    if (isIdle(event.target)) keys.onKeyDown(event)
  })
  const idleClip = useEffectEvent((event: ClipboardEvent) => {
    if (!isIdle(event.target)) return
    if (event.type === 'copy') keys.onCopy(event)
    else if (event.type === 'cut') keys.onCut(event)
    else keys.onPaste(event)
  })
  useEffect(() => {
    const ends = new AbortController()
    document.addEventListener('keydown', (event) => idleKey(event), ends)
    for (const kind of ['copy', 'cut', 'paste'] as const)
      document.addEventListener(kind, (event) => idleClip(event), ends)
    return () => ends.abort()
  }, [])

  return {
    ...keys,
    onFocus(event: FocusEvent) {
      focus.setState({ inside: true })
      const id = cardAt(event.target)
      if (
        id &&
        event.target instanceof Element &&
        event.target.matches('.map-card') &&
        // A press selects by itself, and with Ctrl or Shift it adds to the selection.
        event.target.matches(':focus-visible') &&
        !holds(open.session.getState().selection, 'nodes', id)
      ) {
        select(open, 'nodes', [id])
      }
    },
    onBlur(event: FocusEvent) {
      if (!root.current?.contains(event.relatedTarget)) focus.setState({ inside: event.relatedTarget === null })
    },
  }
}
