import { memo } from 'react'
import type { Route } from '../../layout/route.ts'
import type { Link } from '../../model/model.ts'
import type { AssumptionStatus } from '../../model/records/assumption.ts'
import { say } from '../../words/words.ts'

/** Evidence this thin is drawn as a broken line. */
const THIN = new Set(['none', 'weak'])

export type LinkState = 'plain' | 'receded' | 'lit' | 'selected'

/** One link: a curve with an arrowhead, and a diamond where something has to be true for it to hold. */
export const LinkLine = memo(function LinkLine(props: {
  readonly link: Link
  readonly route: Route
  readonly mark: AssumptionStatus | null
  readonly state: LinkState
}) {
  const { link, route, mark, state } = props
  return (
    <g
      className="map-link"
      data-id={link.id}
      data-state={state}
      data-thin={THIN.has(link.strength) || undefined}
      data-kind={link.kind}
    >
      <path className="map-link-reach" d={route.path} />
      <path
        className="map-link-line"
        d={route.path}
        markerEnd={`url(#map-arrow-${state === 'selected' ? 'lit' : state})`}
      />
      {link.kind === 'feedback' ? (
        <text className="map-link-words" x={route.middle.x + 7} y={route.middle.y + 4}>
          {say('map.link.feedback')}
        </text>
      ) : null}
      {mark ? <AssumptionMark mark={mark} x={route.middle.x} y={route.middle.y} /> : null}
    </g>
  )
})

function AssumptionMark({ mark, x, y }: { readonly mark: AssumptionStatus; readonly x: number; readonly y: number }) {
  return (
    <g className="map-diamond" data-status={mark} transform={`translate(${x} ${y})`}>
      <path d="M0 -7.5 L7.5 0 L0 7.5 L-7.5 0 Z" />
      {mark === 'challenged' || mark === 'failed' ? (
        <path className="map-diamond-cross" d="M-3 -3 L3 3 M3 -3 L-3 3" />
      ) : null}
    </g>
  )
}
