import './coverage.css'
import './overlap.css'
import { useDeferredValue, useMemo, useRef } from 'react'
import { answerable, pairChoices, wantedNear, wantedPairs } from '../../actions/coverageOverlaps.ts'
import { readOverlapAddress, writeOverlapAddress } from '../../actions/overlapAddress.ts'
import { settingsOf } from '../../actions/workspaceSettings.ts'
import { useOpenWorkspace, usePortfolio, useWorkspace } from '../../document/hooks/workspace.ts'
import { overlaps } from '../../portfolio/overlap.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useAddress } from '../../ui/useAddress.ts'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { say } from '../../words/words.ts'
import { NearPairs } from './NearPairs.tsx'
import { OverlapFilters } from './OverlapFilters.tsx'
import { OverlapPair } from './OverlapPair.tsx'
import { usePlaces, useSystemDigest } from './useCoverage.ts'
import { useMore } from './useMore.ts'

/** Pairs are drawn so many at a time. */
const STEP = 40
const FORM = { read: readOverlapAddress, write: writeOverlapAddress }

/** Interventions that share place, group and outcomes, with what they share. */
export function OverlapPart() {
  const { id } = useOpenWorkspace()
  const loading = usePortfolio(({ state }) => state === 'loading')
  const digests = usePortfolio((portfolio) => portfolio.digests)
  const { systemModel } = useWorkspace(settingsOf)
  const system = useSystemDigest()
  const places = usePlaces()
  const [asked, setAsked] = useAddress(`#/workspace/${id}/overlap`, FORM)
  const page = useRef<HTMLDivElement>(null)
  const { list, most, showMore } = useMore<HTMLOListElement>(STEP, STEP)
  useFocusKept(page)
  const found = useMemo(
    () => overlaps([...digests.values()], places, system ? { system } : {}),
    [digests, places, system],
  )
  const choices = useMemo(() => pairChoices(found.pairs, places), [found, places])
  const filter = useMemo(() => answerable(asked, choices), [asked, choices])
  const wanted = useDeferredValue(filter)
  const pairs = useMemo(() => wantedPairs(found.pairs, wanted, places), [found, wanted, places])
  const near = useMemo(() => wantedNear(found.near, wanted), [found, wanted])
  if (loading && digests.size === 0) {
    return (
      <div className="coverage-page">
        <p className="coverage-wait" role="status">
          {say('workspace.loading')}
        </p>
      </div>
    )
  }
  const count = found.pairs.length
  return (
    <div ref={page} className="coverage-page">
      {system || systemModel === '' ? null : (
        <p className="coverage-note">
          {say('coverage.away')} <a href={`#/workspace/${id}/settings`}>{say('coverage.none.action')}</a>
        </p>
      )}
      {places.size === 0 ? (
        <p className="coverage-note">
          {say('overlap.noCodes')} <a href={`#/workspace/${id}/settings`}>{say('overlap.noCodes.action')}</a>
        </p>
      ) : null}
      {count === 0 ? (
        <EmptyState title={say('overlap.none')}>{say('overlap.none.words')}</EmptyState>
      ) : (
        <section aria-labelledby="overlap-title">
          <h2 id="overlap-title" className="coverage-heading">
            {say('overlap.count', { count })}
          </h2>
          <p className="coverage-quiet">{say('overlap.about')}</p>
          <OverlapFilters choices={choices} filter={filter} onFilter={setAsked} />
          <p className={pairs.length === count ? 'ui-visually-hidden' : 'coverage-quiet'} role="status">
            {say('overlap.some', { shown: pairs.length, count })}
          </p>
          {pairs.length === 0 ? <p className="coverage-wait">{say('overlap.none.filtered')}</p> : null}
          <ol ref={list} className="overlap-list">
            {pairs.slice(0, most).map((pair) => (
              <OverlapPair key={`${pair.a.id} ${pair.b.id}`} pair={pair} places={places} />
            ))}
          </ol>
          {pairs.length > most ? <Button onPress={showMore}>{say('overlap.showMore')}</Button> : null}
        </section>
      )}
      <NearPairs near={near} />
    </div>
  )
}
