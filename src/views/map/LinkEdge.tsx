import { type EdgeProps, useInternalNode } from '@xyflow/react'
import { memo, useContext } from 'react'
import { useStore } from 'zustand'
import { useSession } from '../../document/hooks.ts'
import { routeBetween } from '../../layout/curves.ts'
import { say } from '../../words/words.ts'
import type { LinkFlowEdge } from './flow.ts'
import { MapContext } from './mapContext.ts'

/** Evidence this thin is drawn as a broken line. */
const THIN = new Set(['none', 'weak'])

/** One link: a curve with an arrowhead, and a diamond where something has to be true for it to hold. */
export const LinkEdge = memo(function LinkEdge({ id, source, target, data, selected }: EdgeProps<LinkFlowEdge>) {
  const { lit } = useContext(MapContext)
  const state = useStore(lit, ({ nodes, path }) =>
    path ? (path.links.has(id) ? 'lit' : 'receded') : nodes ? 'receded' : 'plain',
  )
  const dragged = useSession(({ drag }) => drag !== null && (drag.has(source) || drag.has(target)))
  if (!data) return null
  const { link, route, mark } = data
  const feedback = link.kind === 'feedback'
  return (
    <g
      className="map-link"
      data-state={selected ? 'selected' : state}
      data-thin={THIN.has(link.strength) || undefined}
      data-kind={link.kind}
    >
      {dragged ? (
        <DraggedPath source={source} target={target} />
      ) : (
        <>
          <path className="map-link-reach" d={route.path} />
          <path className="map-link-line" d={route.path} markerEnd={`url(#map-arrow-${selected ? 'lit' : state})`} />
          {feedback ? (
            <text className="map-link-words" x={route.middle.x + 7} y={route.middle.y + 4}>
              {say('map.link.feedback')}
            </text>
          ) : null}
          {mark ? <AssumptionMark mark={mark} x={route.middle.x} y={route.middle.y} /> : null}
        </>
      )}
    </g>
  )
})

/** While a card is dragged its links follow as plain curves; they find their way round the cards when it is dropped. */
function DraggedPath({ source, target }: { readonly source: string; readonly target: string }) {
  const from = useInternalNode(source)
  const to = useInternalNode(target)
  if (!from || !to) return null
  const box = (node: typeof from) => ({
    ...node.internals.positionAbsolute,
    width: node.measured.width ?? 0,
    height: node.measured.height ?? 0,
  })
  return <path className="map-link-line" d={routeBetween(box(from), box(to))} markerEnd="url(#map-arrow-lit)" />
}

function AssumptionMark({ mark, x, y }: { readonly mark: string; readonly x: number; readonly y: number }) {
  return (
    <g className="map-diamond" data-status={mark} transform={`translate(${x} ${y})`}>
      <path d="M0 -7.5 L7.5 0 L0 7.5 L-7.5 0 Z" />
      {mark === 'challenged' || mark === 'failed' ? (
        <path className="map-diamond-cross" d="M-3 -3 L3 3 M3 -3 L-3 3" />
      ) : null}
    </g>
  )
}
