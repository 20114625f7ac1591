import { useId } from 'react'
import type { AskedRow } from '../../actions/placeAsked.ts'
import type { DueState } from '../../actions/placeDue.ts'
import { useMayWrite, useOpenModel, useSurroundings } from '../../document/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusWords, type Tone } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { say } from '../../words/words.ts'

const TONES: Readonly<Record<DueState, Tone>> = {
  coming: 'quiet',
  due: 'warn',
  late: 'bad',
  after: 'quiet',
  'not-funded': 'quiet',
  unknown: 'warn',
  none: 'quiet',
}

/** What is to be reported, one indicator after the other, and where it goes. */
export function Asked({ rows }: { readonly rows: readonly AskedRow[] }) {
  const heading = useId()
  const { id } = useOpenModel()
  const canWrite = useMayWrite('data')
  return (
    <section className="place-part" aria-labelledby={heading}>
      <div className="place-part-head">
        <h3 id={heading}>{say('place.asked')}</h3>
        {canWrite && rows.length > 0 ? (
          <a className="place-enter" href={`#/model/${id}/monitoring`}>
            {say('place.asked.enter')}
          </a>
        ) : null}
      </div>
      {rows.length > 0 && !canWrite ? <p>{say('place.asked.send')}</p> : null}
      {rows.length === 0 ? (
        <NothingAsked />
      ) : (
        <ul className="place-asked">
          {rows.map((row) => (
            <li key={row.id}>
              <AskedItem row={row} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function NothingAsked() {
  const { go } = useSurroundings()
  const { id } = useOpenModel()
  return (
    <EmptyState
      title={say('place.asked.none.title')}
      action={
        useMayWrite('model') ? (
          <Button onPress={() => go(`/model/${id}/indicators`)}>{say('place.asked.none.go')}</Button>
        ) : null
      }
    >
      {say('place.asked.none')}
    </EmptyState>
  )
}

function AskedItem({ row }: { readonly row: AskedRow }) {
  const { due } = row
  const facts: readonly (readonly [string, string])[] = [
    [say('place.asked.often'), row.often || say('place.due.unknown')],
    [say('place.asked.last'), row.last || say('place.asked.last.none')],
    [say('place.asked.target'), row.target || say('place.asked.target.none')],
    [say('place.asked.source'), row.source],
    [say('place.asked.owner'), row.owner],
  ]
  return (
    <article className="place-ask">
      <div className="place-ask-what">
        <h4>{row.title}</h4>
        <p className="place-ask-shows">{say('place.asked.shows', { names: row.shows.join('; ') })}</p>
        {row.counted.length === 0 ? (
          <p className="place-ask-missing">{say('place.asked.what.none')}</p>
        ) : (
          row.counted.map((sentence) => <p key={sentence}>{sentence}</p>)
        )}
        {row.breakdowns.length > 0 ? (
          <p>{say('place.asked.breakdowns', { names: row.breakdowns.join('; ') })}</p>
        ) : null}
      </div>
      <dl className="place-ask-facts">
        {due.state === 'unknown' ? null : (
          <div>
            <dt>{say('place.asked.next')}</dt>
            <dd>
              <StatusWords tone={TONES[due.state]}>{due.words}</StatusWords>
              {due.period === '' ? null : <span className="place-ask-period">{due.period}</span>}
            </dd>
          </div>
        )}
        {facts
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </article>
  )
}
