import { useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import { useOpenModel, useRoom, useTogether } from '../../document/hooks.ts'
import type { Box } from '../../layout/geometry.ts'
import { lensOf, throughLens } from '../../layout/lens.ts'
import { mayAct } from '../../model/sharing/roles.ts'
import { hasMoved, viewOf } from './useSight.ts'

/** The pointer is told at most so often, in milliseconds: twelve times a second. */
const CURSOR_EVERY = 80
const SIGHT_EVERY = 120

/** Tells the others where the pointer is and what part of the map is in sight. Costs nothing while alone. */
export function useTellPlace(root: RefObject<HTMLDivElement | null>, bounds: Box): void {
  const open = useOpenModel()
  const store = useStoreApi()
  const heard = useRoom(({ line }) => line !== null)
  const points = useTogether(({ role }) => mayAct(role, 'point'))

  useEffect(() => {
    const element = root.current
    if (!element || !heard || !points) return undefined
    let pointer: { readonly x: number; readonly y: number } | null = null
    const cursor = inTurns(CURSOR_EVERY, () => {
      if (!pointer) return open.point({ cursor: null })
      const { left, top } = element.getBoundingClientRect()
      const lens = lensOf(viewOf(store.getState()), bounds)
      const at = throughLens(lens, { x: pointer.x - left, y: pointer.y - top })
      return open.point({ cursor: { x: Math.round(at.x), y: Math.round(at.y) } })
    })
    const sight = inTurns(SIGHT_EVERY, () => {
      const view = viewOf(store.getState())
      if (view.width === 0) return
      const at = throughLens(lensOf(view, bounds), { x: view.width / 2, y: view.height / 2 })
      open.point({ sight: { x: round(at.x), y: round(at.y), zoom: view.zoom } })
    })
    const ends = new AbortController()
    const leave = () => {
      if (!pointer) return
      pointer = null
      cursor.ask()
    }
    element.addEventListener(
      'pointermove',
      (event) => {
        // A finger points only while it presses, and then it moves the map.
        if (event.pointerType === 'touch') return
        pointer = { x: event.clientX, y: event.clientY }
        cursor.ask()
      },
      { capture: true, passive: true, signal: ends.signal },
    )
    element.addEventListener('pointerleave', leave, ends)
    document.addEventListener('visibilitychange', () => document.hidden && leave(), ends)
    const stop = store.subscribe((state, before) => {
      if (!hasMoved(state, before)) return
      sight.ask()
      if (pointer) cursor.ask()
    })
    sight.ask()
    return () => {
      ends.abort()
      stop()
      cursor.stop()
      sight.stop()
      open.point({ cursor: null, sight: null })
    }
  }, [open, store, root, bounds, heard, points])
}

/** Does something when asked, at once and then at most every so many milliseconds; the last asking is never lost. */
function inTurns(every: number, act: () => void): { ask: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting = false
  const turn = () => {
    timer = undefined
    if (!waiting) return
    waiting = false
    act()
    timer = setTimeout(turn, every)
  }
  return {
    ask() {
      waiting = true
      if (timer === undefined) turn()
    },
    stop: () => clearTimeout(timer),
  }
}

function round(place: number): number {
  return Math.round(place * 10) / 10
}
