import { writable } from '../../actions/action.ts'
import { type FormRow, takeOverForm } from '../../actions/bidForm.ts'
import { useActionContext } from '../../document/hooks.ts'
import type { Workspace } from '../../model/model.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'

interface FormChangedProps {
  readonly rows: readonly FormRow[]
  readonly questions: Workspace['bidQuestions']
}

const CHANGES = ['reworded', 'new', 'dropped'] as const

/** What is not as the form of the workspace now asks it, and one button that puts it right. */
export function FormChanged({ rows, questions }: FormChangedProps) {
  const context = useActionContext()
  const counts = CHANGES.map((change) => ({ change, count: rows.filter(({ asking }) => asking === change).length }))
  // An answer to a question that went stays: there is nothing to put right about that alone.
  const open = rows.some(({ asking, text }) => asking !== 'same' && (asking !== 'dropped' || text.trim() === ''))
  if (!open || questions.size === 0) return null
  return (
    <section className="bid-note" aria-label={say('bid.form.changed')}>
      <div>
        <p>
          <strong>{say('bid.form.changed')}</strong>
        </p>
        <ul className="bid-plain">
          {counts
            .filter(({ count }) => count > 0)
            .map(({ change, count }) => (
              <li key={change}>{say(`bid.form.changed.${change}`, { count })}</li>
            ))}
        </ul>
        <p className="bid-quiet">{say('bid.form.changed.words')}</p>
      </div>
      {writable(context) ? (
        <Button onPress={() => takeOverForm(context, questions)}>{say('bid.form.takeOver')}</Button>
      ) : null}
    </section>
  )
}
