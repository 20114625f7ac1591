import './place.css'
import { useMemo, useRef } from 'react'
import { askedRows } from '../../actions/placeAsked.ts'
import { placePaths } from '../../actions/placePaths.ts'
import { useData, useModel, useNow } from '../../document/hooks.ts'
import type { PlaceInSystem } from '../../portfolio/placeInSystem.ts'
import { about } from '../../model/queries/about.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { localDay } from '../../words/localDay.ts'
import { say, sayDate } from '../../words/words.ts'
import { Asked } from './Asked.tsx'
import { Decided } from './Decided.tsx'
import { NoPlace } from './NoPlace.tsx'
import { Paths } from './Paths.tsx'
import { PlaceHead } from './PlaceHead.tsx'
import { PrintedPlace } from './PrintedPlace.tsx'
import { usePlace } from './usePlace.ts'

/** What a partner sees first: the own intervention, its paths to the vision of the system, and what is to be reported. */
export function PlaceView() {
  const kind = useModel((model) => about(model).kind)
  if (kind === 'system') {
    return (
      <div className="place">
        <EmptyState title={say('place.system.title')}>{say('place.system.words')}</EmptyState>
      </div>
    )
  }
  return <Intervention />
}

function Intervention() {
  const placed = usePlace()
  const page = useRef<HTMLDivElement>(null)
  useFocusKept(page)
  const model = useModel((snapshot) => snapshot)
  const observations = useData((data) => data.observations)
  const today = localDay(useNow())
  const place = placed?.place ?? null
  const paths = useMemo(() => (place ? placePaths(model, place) : null), [model, place])
  const asked = useMemo(() => askedRows(model, { observations }, today), [model, observations, today])
  return (
    <>
      <div ref={page} className="place">
        <PlaceHead place={place} />
        {placed?.from === 'kept' && place ? <Kept on={placed.on ?? ''} /> : null}
        {placed === undefined ? (
          <p role="status">{say('place.wait')}</p>
        ) : paths && place ? (
          <Paths paths={paths} />
        ) : (
          <NoPlace from={placed?.from ?? 'kept'} />
        )}
        <Asked rows={asked} />
        <Decided />
      </div>
      <PrintedPlace place={place} paths={paths} asked={asked} date={keptOn(placed?.on, place) || today} />
    </>
  )
}

/** What was heard on another day is printed with that day. */
function keptOn(on: string | undefined, place: PlaceInSystem | null): string {
  return place && on ? on.slice(0, 10) : ''
}

function Kept({ on }: { readonly on: string }) {
  return (
    <p className="place-kept">{on === '' ? say('place.kept.undated') : say('place.kept', { date: sayDate(on) })}</p>
  )
}
