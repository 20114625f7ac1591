import { ViewportPortal } from '@xyflow/react'
import { memo, type MouseEvent, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import { touches } from '../../layout/bounds.ts'
import type { Box } from '../../layout/geometry.ts'
import type { ModelMap } from '../../layout/modelMap.ts'
import type { Model } from '../../model/model.ts'
import { assumptionMark } from '../../model/queries/assumptions.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { DraggedLinks } from './DraggedLinks.tsx'
import { LinkComments } from './LinkComments.tsx'
import { LinkLine } from './LinkLine.tsx'
import { MapContext } from './mapContext.ts'
import { useDragged } from './useDragged.ts'

/** Around a line: its arrowhead and diamond. */
const FRINGE = 12

/**
 * The links in sight, between the lanes and the cards. One place decides how each is drawn, so that a movement costs the
 * links nothing and a selection draws only those anew that look different.
 */
export const Links = memo(function Links(props: {
  readonly model: Model
  readonly drawn: ModelMap
  readonly selected: ReadonlySet<string>
  readonly box: Box
  readonly onPress: (event: MouseEvent, id: string) => void
}) {
  const { model, drawn, selected, box, onPress } = props
  const { lit } = useContext(MapContext)
  const { nodes, path } = useStore(lit)
  const dragged = useDragged()
  const inSight = useMemo(() => {
    const reach = {
      x: box.x - FRINGE,
      y: box.y - FRINGE,
      width: box.width + 2 * FRINGE,
      height: box.height + 2 * FRINGE,
    }
    return [...linkIndex(model).whole.values()].flatMap((link) => {
      const route = drawn.routes.get(link.id)
      return route && touches(route.bounds, reach) ? [{ link, route }] : []
    })
  }, [model, drawn, box])
  const stateOf = (id: string) => {
    if (selected.has(id)) return 'selected'
    if (path) return path.links.has(id) ? 'lit' : 'receded'
    return nodes ? 'receded' : 'plain'
  }
  return (
    <ViewportPortal>
      <svg
        className="map-links"
        aria-hidden="true"
        focusable="false"
        onClick={(event) => {
          const id = event.target instanceof Element && event.target.closest('.map-link')?.getAttribute('data-id')
          if (id) onPress(event, id)
        }}
      >
        {inSight.map(({ link, route }) =>
          dragged.has(link.from) || dragged.has(link.to) ? null : (
            <LinkLine
              key={link.id}
              link={link}
              route={route}
              mark={assumptionMark(model, link.id)}
              state={stateOf(link.id)}
            />
          ),
        )}
        <LinkComments links={inSight} />
        {dragged.size > 0 ? <MovedLinks model={model} boxes={drawn.arrangement.boxes} dragged={dragged} /> : null}
      </svg>
    </ViewportPortal>
  )
})

function MovedLinks(props: {
  readonly model: Model
  readonly boxes: ReadonlyMap<string, Box>
  readonly dragged: ReadonlySet<string>
}) {
  const { model, boxes, dragged } = props
  const { drags } = useContext(MapContext)
  const drag = useStore(drags, (state) => state.drags)
  const boxOf = (id: string): Box | undefined => {
    const box = boxes.get(id)
    return box && { ...box, ...drag?.get(id) }
  }
  return <DraggedLinks model={model} dragged={dragged} boxOf={boxOf} />
}
