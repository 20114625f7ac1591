import { memo } from 'react'
import { othersIn } from '../../actions/others.ts'
import { useRoom } from '../../document/hooks.ts'
import type { Arrangement } from '../../layout/arrange.ts'
import { underLens } from '../../layout/lens.ts'
import { personStyle } from '../../ui/personColours.ts'
import { PersonTags } from '../../ui/PersonTags.tsx'
import { otherTags } from './otherTags.ts'
import { useUnits } from './useSight.ts'

/** On an overview rings are small and many: so many are drawn at most. */
const MOST = 120

/** The cards of an overview that others are at: a ring around each, and who it is beside it. */
export const OtherCards = memo(function OtherCards({ arrangement }: { readonly arrangement: Arrangement }) {
  const cards = useRoom(({ people }) => othersIn(people, 'nodes'))
  const units = useUnits(arrangement.bounds)
  const drawn = [...cards].slice(0, MOST).flatMap(([id, others]) => {
    const box = arrangement.boxes.get(id)
    return box ? [{ id, box: underLens(units, box), others }] : []
  })
  return (
    <>
      {drawn.map(({ id, box: { x, y, width, height }, others: [first] }) => (
        <div
          key={id}
          className="map-other-ring"
          aria-hidden="true"
          style={{ left: x, top: y, width, height, ...personStyle(first?.colour ?? 0) }}
        />
      ))}
      {otherTags(drawn.map(({ box, others }) => [box, others] as const)).map(({ x, y, people }) => (
        <div key={people[0]?.client} className="map-other-tags" style={{ left: x, top: y }}>
          <PersonTags people={people} />
        </div>
      ))}
    </>
  )
})
