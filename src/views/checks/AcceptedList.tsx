import { useRef } from 'react'
import { writable } from '../../actions/action.ts'
import { reopenFinding, sayFinding, sayRule, showFinding, subjectName } from '../../actions/findings.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { findingKey } from '../../model/checks/check.ts'
import { type Accepted, findings } from '../../model/checks/findings.ts'
import { say, sayDate } from '../../words/words.ts'
import { NamedButton } from './NamedButton.tsx'

/** What people let stand, with their reasons. */
export function AcceptedList() {
  const accepted = useModel((model) => findings(model).accepted)
  const box = useRef<HTMLElement>(null)
  if (accepted.length === 0) return null
  return (
    <section ref={box} className="checks-accepted" aria-labelledby="checks-accepted" tabIndex={-1}>
      <h3 id="checks-accepted">{say('review.accepted')}</h3>
      <ul className="checks-list">
        {accepted.map((one) => (
          <AcceptedItem key={findingKey(one.finding)} accepted={one} />
        ))}
      </ul>
    </section>
  )
}

function AcceptedItem({ accepted }: { readonly accepted: Accepted }) {
  const context = useActionContext()
  const { finding, acceptances } = accepted
  const name = useModel((model) => subjectName(model, finding))
  return (
    <li className="checks-item">
      <p className="checks-rule" data-severity="info">
        <span>{sayRule(finding.rule)}</span>
      </p>
      <button
        type="button"
        className="checks-subject"
        aria-label={say('review.show', { name })}
        onClick={() => showFinding(context.open, finding)}
      >
        {name}
      </button>
      <p className="checks-found">{sayFinding(finding)}</p>
      {acceptances.map(({ id, reason, by, on }) => (
        <blockquote key={id} className="checks-reason">
          <p>{reason}</p>
          <p className="checks-source">{by ? say('review.accepted.by', { by, date: sayDate(on) }) : sayDate(on)}</p>
        </blockquote>
      ))}
      {writable(context) ? (
        <div className="checks-tools">
          <NamedButton
            variant="quiet"
            words={say('review.reopen')}
            name={say('review.reopen.of', { name })}
            onPress={() => {
              reopenFinding(context.open, accepted)
              document.getElementById('checks-findings')?.focus()
            }}
          />
        </div>
      ) : null}
    </li>
  )
}
