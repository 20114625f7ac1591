import './checks.css'
import './review.css'
import { useId } from 'react'
import { useModel, useSurroundings } from '../../document/hooks.ts'
import { findings } from '../../model/checks/findings.ts'
import { about } from '../../model/queries/about.ts'
import { say, sayDate } from '../../words/words.ts'
import { AcceptedList } from './AcceptedList.tsx'
import { Nothing } from './ChecksPanel.tsx'
import { Counts } from './Counts.tsx'
import { FindingGroups } from './FindingList.tsx'
import { Questions } from './Questions.tsx'
import { useGroups } from './useFindings.ts'
import { useFocusAfter } from './useFocusAfter.ts'

/** The review of a model: what the checks found, what was accepted and why, and the questions for people. */
export function ReviewView() {
  const groups = useGroups()
  const { now } = useSurroundings()
  const title = useModel((model) => about(model).title || say('model.untitled'))
  const anyAccepted = useModel((model) => findings(model).accepted.length > 0)
  const { box, settled } = useFocusAfter()
  const heading = useId()
  return (
    <div ref={box} className="checks review">
      <header className="review-head">
        <p className="review-printed">{say('review.printed', { title, date: sayDate(now()) })}</p>
        <h2>{say('review.title')}</h2>
        <p>{say('review.about')}</p>
      </header>
      <div className="review-columns">
        <section aria-labelledby={heading}>
          <div className="review-part-head">
            <h3 id={heading} data-findings tabIndex={-1}>
              {say('review.findings')}
            </h3>
            <Counts />
          </div>
          {groups.length === 0 ? (
            <Nothing anyAccepted={anyAccepted} />
          ) : (
            <FindingGroups groups={groups} onSettled={settled} />
          )}
          <AcceptedList onReopened={settled} />
        </section>
        <Questions />
      </div>
    </div>
  )
}
