import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import { othersIn } from '../../actions/others.ts'
import { useRoom } from '../../document/hooks.ts'
import type { Route } from '../../layout/route.ts'
import { personStyle } from '../../ui/personColours.ts'
import { PersonTags } from '../../ui/PersonTags.tsx'

/** The links that others have selected: a soft line along them, and who it is in the middle. Behind the cards. */
export const OtherLinks = memo(function OtherLinks({ routes }: { readonly routes: ReadonlyMap<string, Route> }) {
  const links = useRoom(({ people }) => othersIn(people, 'links'))
  if (links.size === 0) return null
  return (
    <ViewportPortal>
      <svg className="map-other-links" aria-hidden="true" focusable="false">
        {[...links].map(([id, [first]]) => {
          const route = routes.get(id)
          return route && first ? <path key={id} d={route.path} style={personStyle(first.colour)} /> : null
        })}
      </svg>
      {[...links].map(([id, others]) => {
        const middle = routes.get(id)?.middle
        return middle ? (
          <div key={id} className="map-other-link" style={{ left: middle.x, top: middle.y }}>
            <PersonTags people={others} short />
          </div>
        ) : null
      })}
    </ViewportPortal>
  )
})
