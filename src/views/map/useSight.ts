import { type ReactFlowState, useStore, useStoreApi } from '@xyflow/react'
import { useEffect, useState } from 'react'
import type { Box } from '../../layout/geometry.ts'
import { lensOf, type View } from '../../layout/lens.ts'
import { type Sight, sightOf } from '../../layout/sight.ts'

/** After this long without movement an overview is drawn sharp for the zoom it has come to rest at. */
const REST = 140

/** What to draw of the map. It changes only when the view leaves what is drawn, not with each movement. */
export function useSight(bounds: Box): Sight {
  const store = useStoreApi()
  const [sight, setSight] = useState(() => {
    const view = viewOf(store.getState())
    return sightOf(view, lensOf(view, bounds))
  })
  useEffect(() => {
    let last: Sight | undefined
    let resting: ReturnType<typeof setTimeout> | undefined
    const follow = (known?: Sight) => {
      const view = viewOf(store.getState())
      const lens = lensOf(view, bounds)
      const next = sightOf(view, lens, known)
      if (next !== last) setSight((last = next))
      clearTimeout(resting)
      if (next.overview && (next.across !== lens.across || next.down !== lens.down)) resting = setTimeout(follow, REST)
    }
    follow()
    const stop = store.subscribe((state, before) => {
      if (hasMoved(state, before)) follow(last)
    })
    return () => {
      stop()
      clearTimeout(resting)
    }
  }, [store, bounds])
  return sight
}

/** The view as React Flow has it. */
export function viewOf({ transform: [x, y, zoom], width, height }: ReactFlowState): View {
  return { x, y, zoom, width, height }
}

export function hasMoved(state: ReactFlowState, before: ReactFlowState): boolean {
  return state.transform !== before.transform || state.width !== before.width || state.height !== before.height
}

/** How large a map unit is on the canvas. It changes with the zoom only. */
export function useUnits(bounds: Box): { readonly across: number; readonly down: number } {
  const across = useStore((state) => lensOf(viewOf(state), bounds).across)
  const down = useStore((state) => state.transform[2])
  return { across, down }
}
