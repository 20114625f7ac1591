import { useStoreApi } from '@xyflow/react'
import { memo, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { common, unionOf } from '../../layout/bounds.ts'
import type { Box } from '../../layout/geometry.ts'
import { lensOf, underLens } from '../../layout/lens.ts'
import type { ModelMap } from '../../layout/modelMap.ts'
import { overviewLayers } from '../../layout/overview.ts'
import type { Sight } from '../../layout/sight.ts'
import type { Model } from '../../model/model.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { say } from '../../words/words.ts'
import { coloursOf, sharpen, useForcedColours } from './canvas.ts'
import { stageTones } from './flow.ts'
import { MapContext } from './mapContext.ts'
import { OverviewDrag } from './OverviewDrag.tsx'
import { paintOverview } from './paintOverview.ts'
import { useDragged } from './useDragged.ts'
import { hasMoved, viewOf } from './useSight.ts'

/** A picture has at most this many dots; on a large screen with fine ones it is a little less sharp. */
const MOST_DOTS = 16_000_000

/**
 * The map from far away: every card a box in the colour of its stage, every link a thin line, in one picture. It is
 * painted anew when what it shows changes; moving about moves the picture.
 */
export const Overview = memo(function Overview(props: {
  readonly model: Model
  readonly drawn: ModelMap
  readonly selected: ReadonlySet<string>
  readonly sight: Sight
  readonly children: ReactNode
}) {
  const { model, drawn, selected, sight, children } = props
  const store = useStoreApi()
  const { lit } = useContext(MapContext)
  const { nodes, path } = useStore(lit)
  const dragged = useDragged()
  const canvas = useRef<HTMLCanvasElement>(null)
  const moved = useRef<HTMLDivElement>(null)
  const forced = useForcedColours()
  const links = useMemo(() => routed(model, drawn), [model, drawn])
  const whole = useMemo(() => wholeOf(drawn), [drawn])
  const part = useMemo(() => common(whole, sight.box) ?? drawn.arrangement.bounds, [whole, sight, drawn])

  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const box = underLens(sight, part)
    const dots = Math.min(devicePixelRatio, Math.sqrt(MOST_DOTS / (box.width * box.height)))
    sharpen(context.canvas, box, dots)
    const emphasis = { selected, nodes, links: path?.links ?? null }
    const layers = overviewLayers(drawn.arrangement, links, emphasis, part, dragged)
    paintOverview(context, layers, sight, stageTones(model), coloursOf(context.canvas))
  }, [model, drawn, links, selected, nodes, path, part, sight, dragged, forced])

  useEffect(() => {
    const follow = () => {
      const { x, y, across, down } = lensOf(viewOf(store.getState()), drawn.arrangement.bounds)
      if (!moved.current || !canvas.current) return
      moved.current.style.transform = `translate(${x}px, ${y}px)`
      const [wider, taller] = [across / sight.across, down / sight.down]
      canvas.current.style.transform = `translate(${part.x * across}px, ${part.y * down}px) scale(${wider}, ${taller})`
    }
    follow()
    return store.subscribe((state, before) => {
      if (hasMoved(state, before)) follow()
    })
  }, [store, drawn, part, sight])

  return (
    <div className="map-overview">
      <div ref={moved} className="map-overview-moved">
        <canvas
          ref={canvas}
          role="img"
          aria-label={say('map.overview.name', { count: drawn.arrangement.boxes.size })}
        />
        {dragged.size > 0 ? <OverviewDrag model={model} arrangement={drawn.arrangement} dragged={dragged} /> : null}
        {children}
      </div>
    </div>
  )
})

function routed(model: Model, { routes }: ModelMap) {
  return [...linkIndex(model).whole.values()].flatMap(({ id, from, to }) => {
    const route = routes.get(id)
    return route ? [{ id, from, to, route }] : []
  })
}

function wholeOf({ arrangement, routes }: ModelMap): Box {
  const all = [arrangement.bounds, ...[...routes.values()].map((route) => route.bounds)]
  return unionOf(all) ?? arrangement.bounds
}
