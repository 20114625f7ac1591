import { useState } from 'react'
import type { NearOverlap } from '../../portfolio/overlap.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { Title } from './OverlapPair.tsx'
import { useMore } from './useMore.ts'

const STEP = 50

/** Pairs that share two of the three, folded: there are many, and the third may only not be said. */
export function NearPairs({ near }: { readonly near: readonly NearOverlap[] }) {
  const [shown, setShown] = useState(false)
  const { list, most, showMore } = useMore<HTMLUListElement>(STEP, STEP)
  if (near.length === 0) return null
  return (
    <section className="overlap-near" aria-labelledby="overlap-near">
      <h2 id="overlap-near" className="coverage-heading">
        {say('overlap.near')}
      </h2>
      <p className="coverage-quiet">{say('overlap.near.about')}</p>
      {shown ? (
        <ul ref={list}>
          {near.slice(0, most).map(({ a, b, lacks, outcomes }) => (
            <li key={`${a.id} ${b.id}`}>
              <span>
                <Title digest={a} /> <span className="overlap-and">{say('overlap.and')}</span> <Title digest={b} />
              </span>
              <span className="coverage-quiet">
                {say(`overlap.near.${lacks}`)}
                {outcomes > 0 ? ` · ${say('overlap.near.outcomes', { count: outcomes })}` : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <Button onPress={() => setShown(true)}>{say('overlap.near.show', { count: near.length })}</Button>
      )}
      {shown && near.length > most ? <Button onPress={showMore}>{say('overlap.showMore')}</Button> : null}
    </section>
  )
}
