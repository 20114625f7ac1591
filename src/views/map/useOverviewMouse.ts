import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { writable } from '../../actions/action.ts'
import { dropCards } from '../../actions/drop.ts'
import { holds, select, toggleSelected } from '../../actions/selection.ts'
import { useActionContext } from '../../document/hooks.ts'
import type { Arrangement } from '../../layout/arrange.ts'
import { overlaps } from '../../layout/bounds.ts'
import type { Box } from '../../layout/geometry.ts'
import { boxThroughLens, lensOf, throughLens } from '../../layout/lens.ts'
import { cardNear } from '../../layout/overview.ts'
import { placesWith } from './dragging.ts'
import { comeCloser } from './useCamera.ts'
import { viewOf } from './useSight.ts'

/** Cards of an overview are hit from this far away, in CSS pixels. */
const REACH = 6
/** A press that moves less than this is a press, not a drag. */
const STILL = 4

interface Hold {
  readonly id: string
  readonly box: Box
  readonly from: MouseEvent
  moved: boolean
}

/**
 * What the mouse does on an overview, where cards are only painted: a press selects, a double press comes closer, a drag
 * moves the cards that are selected, a frame selects those within. It gets each event before React Flow does and leaves it what meets no
 * card. Returns the card under the mouse.
 */
export function useOverviewMouse(
  root: RefObject<HTMLDivElement | null>,
  on: boolean,
  arrangement: Arrangement,
): string | null {
  const context = useActionContext()
  const { open } = context
  const flow = useReactFlow()
  const store = useStoreApi()
  const [under, setUnder] = useState<string | null>(null)
  const hold = useRef<Hold>(null)

  const lens = () => lensOf(viewOf(store.getState()), arrangement.bounds)
  const hit = (event: MouseEvent) => {
    if (!(event.target instanceof Element && event.target.closest('.react-flow__pane'))) return null
    const { left, top } = event.target.getBoundingClientRect()
    const through = lens()
    const place = throughLens(through, { x: event.clientX - left, y: event.clientY - top })
    return cardNear(arrangement, place, REACH / through.down)
  }

  const onDown = useEffectEvent((event: MouseEvent) => {
    hold.current = null
    setUnder(null)
    const id = event.button === 0 && !isAdding(event) && writable(context) ? hit(event) : null
    const box = id === null ? undefined : arrangement.boxes.get(id)
    // Cards are thin from far away and stand everywhere: a drag pans, unless it begins on a card that was selected before.
    if (id === null || !box || !holds(open.session.getState().selection, 'nodes', id)) return
    event.stopPropagation()
    hold.current = { id, box, from: event, moved: false }
  })
  const onMove = useEffectEvent((event: MouseEvent) => {
    const held = hold.current
    if (event.buttons === 0) return setUnder(hit(event))
    if (!held) return
    const [x, y] = [event.clientX - held.from.clientX, event.clientY - held.from.clientY]
    if (!held.moved && Math.hypot(x, y) < STILL) return
    // After Escape the hand goes on without the cards.
    if (held.moved && !open.session.getState().drag) return
    held.moved = true
    const { across, down } = lens()
    const place = { x: held.box.x + x / across, y: held.box.y + y / down }
    open.session.setState({ drag: placesWith(open, new Map([[held.id, place]])) })
  })
  const onUp = useEffectEvent(() => {
    const { drag } = open.session.getState()
    if (!hold.current?.moved || !drag) return
    open.session.setState({ drag: null })
    dropCards(open, drag)
  })
  const onClick = useEffectEvent((event: MouseEvent) => {
    const dragged = hold.current?.moved === true
    hold.current = null
    const id = dragged ? null : hit(event)
    if (dragged || id !== null) event.stopPropagation()
    if (id === null) return
    if (isAdding(event)) toggleSelected(open, 'nodes', id)
    else select(open, 'nodes', [id])
  })
  const onDoubleClick = useEffectEvent((event: MouseEvent) => {
    const box = arrangement.boxes.get(hit(event) ?? '')
    if (!box) return
    event.stopPropagation()
    comeCloser(flow, box)
  })
  // React Flow knows only the cards that it draws, so it cannot tell what is within the frame.
  const onFramed = useEffectEvent((frame: Box) => {
    const within = boxThroughLens(lens(), frame)
    const ids = [...arrangement.boxes].flatMap(([id, box]) => (overlaps(box, within) ? [id] : []))
    if (ids.length > 0) select(open, 'nodes', ids)
  })

  useEffect(() => {
    const element = root.current
    if (!on || !element) return undefined
    const ends = new AbortController()
    const first = { capture: true, signal: ends.signal }
    element.addEventListener('mousedown', (event) => onDown(event), first)
    element.addEventListener('click', (event) => onClick(event), first)
    element.addEventListener('dblclick', (event) => onDoubleClick(event), first)
    element.addEventListener('mouseleave', () => setUnder(null), ends)
    window.addEventListener('mousemove', (event) => onMove(event), ends)
    window.addEventListener('mouseup', () => onUp(), ends)
    const stop = store.subscribe(({ userSelectionRect }, before) => {
      if (!userSelectionRect && before.userSelectionActive && before.userSelectionRect)
        onFramed(before.userSelectionRect)
    })
    return () => {
      ends.abort()
      stop()
      setUnder(null)
      if (hold.current?.moved) open.session.setState({ drag: null })
      hold.current = null
    }
  }, [on, root, store, open])

  return under
}

/** Whether a press adds to the selection, or begins a frame. */
function isAdding(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey
}
