import { useMemo } from 'react'
import { routeBetween } from '../../layout/curves.ts'
import type { Box } from '../../layout/geometry.ts'
import type { Link, Model } from '../../model/model.ts'
import { linkIndex } from '../../model/queries/paths.ts'

/** While cards are dragged their links follow as plain curves; they find their way round the cards after the drop. */
export function DraggedLinks(props: {
  readonly model: Model
  readonly dragged: ReadonlySet<string>
  readonly boxOf: (id: string) => Box | undefined
}) {
  const { model, dragged, boxOf } = props
  const links = useMemo(() => touching(model, dragged), [model, dragged])
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
  for (const id of nodes) {
    for (const side of [index.out, index.in]) for (const link of side.get(id) ?? []) found.add(link)
  }
  return [...found]
}
