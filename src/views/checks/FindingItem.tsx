import { useRef, useState } from 'react'
import { writable } from '../../actions/action.ts'
import {
  fillField,
  fixFinding,
  hasField,
  sayFinding,
  sayFix,
  sayRule,
  sayWhy,
  showFinding,
  subjectName,
} from '../../actions/findings.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { type Finding, findingKey } from '../../model/checks/check.ts'
import { say } from '../../words/words.ts'
import { AcceptForm } from './AcceptForm.tsx'
import { NamedButton } from './NamedButton.tsx'

interface FindingItemProps {
  readonly finding: Finding
  /** Says which rule it is and why it matters, where no heading does. */
  readonly alone?: boolean
  /** After it was settled: its place in the list is then another's. */
  readonly onSettled: () => void
}

/** One finding: what it is about, what was found, and what can be done. */
export function FindingItem({ finding, alone = false, onSettled }: FindingItemProps) {
  const context = useActionContext()
  const name = useModel((model) => subjectName(model, finding))
  const [accepting, setAccepting] = useState(false)
  const item = useRef<HTMLLIElement>(null)
  const fix = sayFix(context, finding)
  const canWrite = writable(context)
  const about = finding.subject.kind !== 'model' || finding.cards.length > 0
  const done = (accepted: boolean) => {
    setAccepting(false)
    if (accepted) onSettled()
    else item.current?.querySelector<HTMLElement>('[data-accept] button')?.focus()
  }
  return (
    <li ref={item} className="checks-item" data-finding={findingKey(finding)}>
      {alone ? (
        <p className="checks-rule" data-severity={finding.severity}>
          <strong>{say(`severity.${finding.severity}`)}</strong> <span>{sayRule(finding.rule)}</span>
        </p>
      ) : null}
      {about ? (
        <button
          type="button"
          className="checks-subject"
          aria-label={say('review.show', { name })}
          onClick={() => showFinding(context.open, finding)}
        >
          {name}
        </button>
      ) : null}
      <p className="checks-found">{sayFinding(finding)}</p>
      {alone ? <p className="checks-why">{sayWhy(finding.rule)}</p> : null}
      {accepting ? (
        <AcceptForm finding={finding} name={name} onDone={done} />
      ) : (
        <div className="checks-tools">
          {fix === null ? null : (
            <NamedButton
              words={fix}
              name={say('review.fix.of', { fix, name })}
              onPress={() => {
                fixFinding(context, finding)
                onSettled()
              }}
            />
          )}
          {fix === null && hasField(finding) && canWrite ? (
            <NamedButton
              words={say('review.fill')}
              name={say('review.fill.of', { name })}
              onPress={() => fillField(context.open, finding)}
            />
          ) : null}
          {canWrite ? (
            <span data-accept>
              <NamedButton
                variant="quiet"
                words={say('review.accept')}
                name={say('review.accept.of', { name })}
                onPress={() => setAccepting(true)}
              />
            </span>
          ) : null}
        </div>
      )}
    </li>
  )
}
