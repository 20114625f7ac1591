import './print.css'
import { decidedOf, placeFacts } from '../../actions/place.ts'
import type { AskedRow } from '../../actions/placeAsked.ts'
import type { PlacePaths } from '../../actions/placePaths.ts'
import { useModel } from '../../document/hooks.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import { about } from '../../model/queries/about.ts'
import type { PlaceInSystem } from '../../portfolio/placeInSystem.ts'
import { say, sayDate } from '../../words/words.ts'
import { DecidedWords } from './Decided.tsx'
import { PathList } from './PathList.tsx'
import { PrintedAsked } from './PrintedAsked.tsx'

interface PrintedPlaceProps {
  readonly place: PlaceInSystem | null
  readonly paths: PlacePaths | null
  readonly asked: readonly AskedRow[]
  /** The day of printing or, of what was kept from before, the day it was heard: YYYY-MM-DD. */
  readonly date: string
}

/** What goes on paper in place of the view: one page. On screen it is not there. */
export function PrintedPlace({ place, paths, asked, date }: PrintedPlaceProps) {
  const model = useModel((snapshot) => snapshot)
  const decided = decidedOf(useVersions((versions) => versions))
  return (
    <article className="place-paper">
      <header>
        <h1>{about(model).title || say('model.untitled')}</h1>
        <p className="place-paper-date">{say('place.printed', { date: sayDate(date) })}</p>
        <p>
          {placeFacts(model).map(({ name, text }) => (
            <span key={name} className="place-paper-fact">
              <b>{name}:</b> {text}
            </span>
          ))}
        </p>
      </header>
      {place && place.vision.trim() !== '' ? (
        <p className="place-paper-vision">
          <b>{say('place.vision.of', { system: place.systemTitle })}</b> {place.vision}
        </p>
      ) : null}
      {paths ? (
        <section>
          <h2>{say('place.paths')}</h2>
          {paths.lanes.length === 0 ? <p>{say('place.paths.none')}</p> : <PathList paths={paths} />}
          {paths.loose.length > 0 ? (
            <p>
              <b>{say('place.loose')}:</b> {paths.loose.map(({ label }) => label).join('; ')}
            </p>
          ) : null}
        </section>
      ) : null}
      <section>
        <h2>{say('place.asked')}</h2>
        {asked.length === 0 ? <p>{say('place.asked.none.title')}</p> : <PrintedAsked rows={asked} />}
      </section>
      {decided ? (
        <section>
          <h2>{say('place.decided')}</h2>
          <DecidedWords decided={decided} />
        </section>
      ) : null}
    </article>
  )
}
