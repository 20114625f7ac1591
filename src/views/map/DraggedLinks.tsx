import { useMemo } from 'react'
import { useSession } from '../../document/hooks.ts'
import { routeBetween } from '../../layout/curves.ts'
import type { Box } from '../../layout/geometry.ts'
import type { Link, Model } from '../../model/model.ts'
import { linkIndex } from '../../model/queries/paths.ts'

/** While a card is dragged its links follow as plain curves; they find their way round the cards when it is dropped. */
export function DraggedLinks(props: {
  readonly model: Model
  readonly boxes: ReadonlyMap<string, Box>
  readonly dragged: ReadonlySet<string>
}) {
  const { model, boxes, dragged } = props
  const drag = useSession((session) => session.drag)
  const links = useMemo(() => touching(model, dragged), [model, dragged])
  const boxOf = (id: string): Box | undefined => {
    const box = boxes.get(id)
    return box && { ...box, ...drag?.get(id) }
  }
  return links.map(({ id, from, to }) => {
    const [start, end] = [boxOf(from), boxOf(to)]
    if (!start || !end) return null
    return (
      <g key={id} className="map-link" data-id={id} data-state="plain">
        <path className="map-link-line" d={routeBetween(start, end)} markerEnd="url(#map-arrow-lit)" />
      </g>
    )
  })
}

function touching(model: Model, nodes: ReadonlySet<string>): Link[] {
  const index = linkIndex(model)
  const found = new Set<Link>()
  for (const id of nodes) for (const side of [index.out, index.in]) for (const link of side.get(id) ?? []) found.add(link)
  return [...found]
}
