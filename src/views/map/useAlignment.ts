import { type ReactFlowInstance, type ReactFlowState, useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Box } from '../../layout/geometry.ts'
import { alignedX, isSettled } from '../../layout/lens.ts'
import { viewOf } from './useSight.ts'

/**
 * An overview that stands in the middle of the canvas does so wherever React Flow has moved it to the left or right. This
 * brings React Flow's own idea in line before the view comes closer at a place, left out: in the middle of the canvas, so
 * that it leads to what is seen there. `at` is in pixels from the left of the canvas.
 */
export function alignView(
  flow: Pick<ReactFlowInstance, 'setViewport'>,
  store: Pick<StoreApi<ReactFlowState>, 'getState'>,
  bounds: Box,
  at?: number,
): void {
  const view = viewOf(store.getState())
  if (!isSettled(view, bounds)) return
  const x = alignedX(view, bounds, at ?? view.width / 2)
  if (Math.abs(x - view.x) > 1) void flow.setViewport({ x, y: view.y, zoom: view.zoom })
}

/** Lets the wheel and two fingers come closer to what is under them. */
export function useAlignment(root: RefObject<HTMLDivElement | null>, bounds: Box): void {
  const flow = useReactFlow()
  const store = useStoreApi()
  useEffect(() => {
    const element = root.current
    if (!element) return undefined
    const ends = new AbortController()
    const alignAt = (clientX: number) => alignView(flow, store, bounds, clientX - element.getBoundingClientRect().left)
    const first = { capture: true, passive: true, signal: ends.signal }
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey) alignAt(event.clientX)
    }
    const onTouch = ({ touches: [one, other] }: TouchEvent) => {
      if (one && other) alignAt((one.clientX + other.clientX) / 2)
    }
    element.addEventListener('wheel', onWheel, first)
    element.addEventListener('touchstart', onTouch, first)
    return () => ends.abort()
  }, [flow, store, root, bounds])
}
