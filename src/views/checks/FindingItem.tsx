import { memo, useRef, useState } from 'react'
import { writable } from '../../actions/action.ts'
import {
  fillField,
  fixFinding,
  hasField,
  sayFinding,
  sayFix,
  sayRule,
  sayWhy,
  subjectName,
} from '../../actions/findings.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import type { Finding } from '../../model/checks/check.ts'
import { say } from '../../words/words.ts'
import { AcceptForm } from './AcceptForm.tsx'
import { NamedButton } from './NamedButton.tsx'
import { Subject } from './Subject.tsx'
import type { Settled } from './useFocusAfter.ts'

interface FindingItemProps {
  readonly finding: Finding
  /** Says which rule it is and why it matters, where no heading does. */
  readonly alone?: boolean
  readonly onSettled: Settled
}

/** One finding: what it is about, what was found, and what can be done. An edit elsewhere does not draw it again. */
export const FindingItem = memo(function FindingItem({ finding, alone = false, onSettled }: FindingItemProps) {
  const context = useActionContext()
  const name = useModel((model) => subjectName(model, finding))
  const fix = useModel(() => sayFix(context, finding))
  const [form, setForm] = useState<'none' | 'open' | 'left'>('none')
  const [reason, setReason] = useState('')
  const item = useRef<HTMLLIElement>(null)
  const canWrite = writable(context)
  const about = finding.subject.kind !== 'model' || finding.cards.length > 0
  return (
    <li ref={item} className="checks-item">
      {alone ? (
        <p className="checks-rule" data-severity={finding.severity}>
          <strong>{say(`severity.${finding.severity}`)}</strong> <span>{sayRule(finding.rule)}</span>
        </p>
      ) : null}
      {about ? <Subject finding={finding} name={name} /> : null}
      <p className="checks-found">{sayFinding(finding)}</p>
      {alone ? <p className="checks-why">{sayWhy(finding.rule)}</p> : null}
      {form === 'open' ? (
        <AcceptForm
          finding={finding}
          name={name}
          reason={reason}
          onReason={setReason}
          onAccept={() => onSettled(item.current)}
          onLeave={() => setForm('left')}
        />
      ) : (
        <div className="checks-tools">
          {fix === null ? null : (
            <NamedButton
              words={fix}
              name={say('review.fix.of', { fix, name })}
              onPress={() => {
                onSettled(item.current)
                fixFinding(context, finding)
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
                autoFocus={form === 'left'}
                words={say('review.accept')}
                name={say('review.accept.of', { name })}
                onPress={() => setForm('open')}
              />
            </span>
          ) : null}
        </div>
      )}
    </li>
  )
})
