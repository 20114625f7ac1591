import { memo, useState } from 'react'
import {
  barsOf,
  sayFunded,
  sayFunding,
  sayOutcome,
  sayPlaces,
  sayShared,
  titleOf,
} from '../../actions/coverageOverlaps.ts'
import type { Digest } from '../../portfolio/digest.ts'
import type { Overlap } from '../../portfolio/overlap.ts'
import type { PlacesIndex } from '../../portfolio/places.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { say } from '../../words/words.ts'

interface PairProps {
  readonly pair: Overlap
  readonly places: PlacesIndex
}

/** Two interventions and what they share, in words. */
export const OverlapPair = memo(function OverlapPair({ pair, places }: PairProps) {
  const { a, b } = pair
  return (
    <li className="overlap-pair">
      <h3>
        <Title digest={a} /> <span className="overlap-and">{say('overlap.and')}</span> <Title digest={b} />
      </h3>
      <dl className="overlap-facts">
        <Facts name={say('overlap.outcome')} facts={pair.outcomes.map(sayOutcome)} />
        <Facts name={say('overlap.place')} facts={pair.places.map((place) => sayPlaces(place, places))} />
        <Facts name={say('overlap.group')} facts={pair.groups.map((group) => sayShared(group, pair))} />
        <div>
          <dt>{say('overlap.funding')}</dt>
          <dd>
            <Funding pair={pair} />
          </dd>
        </div>
      </dl>
    </li>
  )
})

/** The name of an intervention, and that it is a bid where it is one. */
export function Title({ digest }: { readonly digest: Digest }) {
  return (
    <span className="overlap-title">
      <a className="coverage-link" href={`#/model/${digest.id}`}>
        {titleOf(digest)}
      </a>
      {digest.status === 'proposed' ? <Chip>{say('overlap.bid')}</Chip> : null}
    </span>
  )
}

const FIRST = 3

function Facts({ name, facts }: { readonly name: string; readonly facts: readonly string[] }) {
  const [all, setAll] = useState(false)
  const different = [...new Set(facts)]
  const shown = all ? different : different.slice(0, FIRST)
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul>
          {shown.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {different.length > FIRST ? (
          <Button size="small" variant="quiet" onPress={() => setAll(!all)}>
            {all ? say('overlap.fewer') : say('overlap.more', { count: different.length - FIRST })}
          </Button>
        ) : null}
      </dd>
    </div>
  )
}

function Funding({ pair }: { readonly pair: Overlap }) {
  const bars = barsOf(pair)
  return (
    <>
      <p className="overlap-funded" data-funded={pair.funded}>
        {sayFunded(pair)}
      </p>
      {([pair.a, pair.b] as const).map((digest, at) => (
        <div key={digest.id} className="overlap-period">
          <span>{sayFunding(digest)}</span>
          {bars ? (
            <span className="overlap-bars" aria-hidden="true">
              {(at === 0 ? bars.a : bars.b).map(({ from, width }) => (
                <i key={`${from} ${width}`} style={{ left: `${from * 100}%`, width: `${width * 100}%` }} />
              ))}
            </span>
          ) : null}
        </div>
      ))}
    </>
  )
}
