import type { Other } from '../../actions/others.ts'
import { sayOthers } from '../../actions/peopleWords.ts'
import { personColour } from '../../ui/personColours.ts'
import { PersonTags } from '../../ui/PersonTags.tsx'

/** So many rings can be told apart around a card; the tags name everybody. */
const RINGS = 3
const RING = 2.5

/** Who else is at a card: a ring for each in their colour, tags on its upper edge, and words for a screen reader. */
export function MarkOfOthers({ id, others }: { readonly id: string; readonly others: readonly Other[] }) {
  const rings = others
    .slice(0, RINGS)
    .map(({ colour }, at) => `0 0 0 ${RING * (at + 1)}px ${personColour(colour)}`)
    .join(', ')
  return (
    <>
      <span className="map-others-ring" style={{ boxShadow: rings }} aria-hidden="true" />
      <span className="map-others-tags">
        <PersonTags people={others} />
      </span>
      <span id={id} hidden>
        {sayOthers(others)}
      </span>
    </>
  )
}
