import { type FormRow, isMissing, typeAnswer } from '../../actions/bidForm.ts'
import { useOpenModel } from '../../document/hooks.ts'
import { StatusWords } from '../../ui/Chip.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'

/** One question with its help and the answer. */
export function FormQuestion({ row, may }: { readonly row: FormRow; readonly may: boolean }) {
  const open = useOpenModel()
  const { question, now, help, asking, required, text } = row
  const label = question.trim() || say('alignment.question.untitled')
  return (
    <li className="bid-question">
      <TextArea
        label={label}
        note={required || asking === 'dropped' ? undefined : say('bid.form.optional')}
        description={help || undefined}
        placeholder={may ? say('bid.form.invite') : undefined}
        rows={3}
        value={text}
        readOnly={!may}
        onChange={(next) => typeAnswer(open, row, next)}
      />
      <p className="bid-question-state">
        {isMissing(row) ? <StatusWords tone="warn">{say('bid.form.missing')}</StatusWords> : null}
        {asking === 'reworded' ? <span>{say('bid.form.reworded', { question: now })}</span> : null}
        {asking === 'new' ? <span>{say('bid.form.new')}</span> : null}
        {asking === 'dropped' ? <span>{say('bid.form.dropped')}</span> : null}
      </p>
    </li>
  )
}
