import { useMemo } from 'react'
import { type PathItem, pathList } from '../../actions/placeList.ts'
import type { PlacePaths } from '../../actions/placePaths.ts'
import { VISION_KEY } from '../../actions/placePaths.ts'
import { say } from '../../words/words.ts'

/** The paths as a nested list: what we change, what each leads to, and so on to the vision. */
export function PathList({ paths }: { readonly paths: PlacePaths }) {
  const items = useMemo(() => pathList(paths), [paths])
  return (
    <ul className="place-list">
      {items.map((item) => (
        <Item key={item.way} item={item} />
      ))}
    </ul>
  )
}

function Item({ item: { card, step, above, onward } }: { readonly item: PathItem }) {
  // The vision is where every path leads: one that leads nowhere else says so in passing.
  const serves = onward.some((next) => next.card.key === VISION_KEY)
  const further = onward.filter((next) => next.card.key !== VISION_KEY)
  return (
    <li>
      {step ? <span className="place-list-leads">{leads(step.kind)} </span> : null}
      <span className={step ? 'place-list-name' : 'place-list-own'}>{card.label}</span>
      {serves ? <span className="place-list-leads">{say('place.onward.vision')}</span> : null}
      {step && step.rationale.trim() !== '' ? (
        <span className="place-list-note" data-why>
          {say('place.why', { reason: step.rationale.trim() })}
        </span>
      ) : null}
      {above ? <span className="place-list-note">{say('place.onward.above')}</span> : null}
      {card.ends ? <span className="place-list-note">{say('place.onward.none')}</span> : null}
      {further.length > 0 ? (
        <ul>
          {further.map((next) => (
            <Item key={next.way} item={next} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

function leads(kind: 'direct' | 'enabling' | 'shared' | null): string {
  return kind === null ? say('place.onward') : say(`place.leads.${kind}`)
}
