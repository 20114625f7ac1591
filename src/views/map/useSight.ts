import { type ReactFlowState, useStoreApi } from '@xyflow/react'
import { useEffect, useState } from 'react'
import { type Sight, sightOf, type View } from '../../layout/sight.ts'

/** After this long without movement an overview is drawn sharp for the zoom it has come to rest at. */
const REST = 140

/** What to draw of the map. It changes only when the view leaves what is drawn, not with each movement. */
export function useSight(): Sight {
  const store = useStoreApi()
  const [sight, setSight] = useState(() => sightOf(viewOf(store.getState())))
  useEffect(() => {
    let last: Sight | undefined
    let resting: ReturnType<typeof setTimeout> | undefined
    const rest = () => {
      const view = viewOf(store.getState())
      if (last?.overview && last.scale !== view.zoom) setSight((last = sightOf(view)))
    }
    const follow = () => {
      const view = viewOf(store.getState())
      const next = sightOf(view, last)
      if (next !== last) setSight((last = next))
      clearTimeout(resting)
      if (next.scale !== view.zoom) resting = setTimeout(rest, REST)
    }
    follow()
    const stop = store.subscribe((state, before) => {
      if (state.transform !== before.transform || state.width !== before.width || state.height !== before.height)
        follow()
    })
    return () => {
      stop()
      clearTimeout(resting)
    }
  }, [store])
  return sight
}

/** The view as React Flow has it. */
export function viewOf({ transform: [x, y, zoom], width, height }: ReactFlowState): View {
  return { x, y, zoom, width, height }
}
