import { useId } from 'react'
import { type Decided as WhatWasDecided, decidedOf } from '../../actions/place.ts'
import { useOpenModel } from '../../document/hooks.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import { say, sayDate } from '../../words/words.ts'

/** What was decided about the bid, with its reasons, and the version that keeps what was promised. */
export function Decided() {
  const heading = useId()
  const { id } = useOpenModel()
  const decided = decidedOf(useVersions((versions) => versions))
  if (!decided) return null
  return (
    <section className="place-part place-decided" aria-labelledby={heading}>
      <h3 id={heading}>{say('place.decided')}</h3>
      <DecidedWords decided={decided} />
      <p>
        <a href={`#/model/${id}/history`}>{say('place.decided.see')}</a>
      </p>
    </section>
  )
}

/** The same on screen and on paper. */
export function DecidedWords({ decided: { decision, promised } }: { readonly decided: WhatWasDecided }) {
  const { outcome, on, reasons, conditions } = decision
  return (
    <>
      <p className="place-outcome">
        {say('place.decided.on', { outcome: say(`place.decided.${outcome}`), date: sayDate(on) })}
      </p>
      <dl>
        {(
          [
            [say('place.decided.reasons'), reasons],
            [say('place.decided.conditions'), conditions],
          ] as const
        )
          .filter(([, text]) => text.trim() !== '')
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {promised ? (
        <p>
          {say('place.decided.promised', {
            number: promised.number,
            name: promised.name.trim() || say('model.untitled'),
            date: sayDate(promised.on),
          })}
        </p>
      ) : null}
    </>
  )
}
