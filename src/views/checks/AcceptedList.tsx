import { useId, useRef } from 'react'
import { writable } from '../../actions/action.ts'
import { reopenFinding, sayFinding, sayRule, subjectName } from '../../actions/findings.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { findingKey } from '../../model/checks/check.ts'
import { type Accepted, findings } from '../../model/checks/findings.ts'
import { say, sayDate } from '../../words/words.ts'
import { NamedButton } from './NamedButton.tsx'
import { Subject } from './Subject.tsx'
import type { Settled } from './useFocusAfter.ts'

/** What people let stand, with their reasons. */
export function AcceptedList({ onReopened }: { readonly onReopened: Settled }) {
  const accepted = useModel((model) => findings(model).accepted)
  const id = useId()
  if (accepted.length === 0) return null
  return (
    <section className="checks-accepted" aria-labelledby={id}>
      <h3 id={id}>{say('review.accepted')}</h3>
      <ul className="checks-list">
        {accepted.map((one) => (
          <AcceptedItem key={findingKey(one.finding)} accepted={one} onReopened={onReopened} />
        ))}
      </ul>
    </section>
  )
}

function AcceptedItem({ accepted, onReopened }: { readonly accepted: Accepted; readonly onReopened: Settled }) {
  const context = useActionContext()
  const { finding, acceptances } = accepted
  const name = useModel((model) => subjectName(model, finding))
  const item = useRef<HTMLLIElement>(null)
  return (
    <li ref={item} className="checks-item">
      <p className="checks-rule" data-severity="info">
        <span>{sayRule(finding.rule)}</span>
      </p>
      <Subject finding={finding} name={name} />
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
              onReopened(item.current)
              reopenFinding(context.open, accepted)
            }}
          />
        </div>
      ) : null}
    </li>
  )
}
