import { useEffect, useRef, useState } from 'react'
import { writable } from '../../actions/action.ts'
import { removeRow, setField, typeField } from '../../actions/inspectFields.ts'
import { person } from '../../actions/person.ts'
import { addAnswer, answersTo } from '../../actions/review.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import type { Answer } from '../../model/model.ts'
import { type Question, VERDICTS } from '../../model/records/review.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { say, sayDate } from '../../words/words.ts'
import { NamedButton } from './NamedButton.tsx'

const OPTIONS = VERDICTS.filter((verdict) => verdict !== '')

/** One review question with its answers. */
export function QuestionItem({ question }: { readonly question: Question }) {
  const context = useActionContext()
  const answers = useModel((model) => answersTo(model, question))
  const [begun, setBegun] = useState<string | null>(null)
  const item = useRef<HTMLLIElement>(null)
  const words = say(`question.${question}`)
  useEffect(() => {
    if (begun !== null) item.current?.querySelector<HTMLElement>(`[data-answer="${begun}"] select`)?.focus()
  }, [begun])
  const add = () => {
    const id = context.newId()
    addAnswer(context, id, question)
    setBegun(id)
  }
  const first = answers.length === 0
  return (
    <li ref={item} className="review-question">
      <h4>{words}</h4>
      <p className="checks-why">{say(`question.${question}.about`)}</p>
      {answers.map((answer, at) => (
        <AnswerFields
          key={answer.id}
          answer={answer}
          number={at + 1}
          question={words}
          onRemoved={() => item.current?.querySelector<HTMLElement>('[data-add] button')?.focus()}
        />
      ))}
      {writable(context) ? (
        <div className="checks-tools" data-add>
          <NamedButton
            icon="add"
            variant={first ? 'secondary' : 'quiet'}
            words={say(first ? 'review.answer.add' : 'review.answer.another')}
            name={say(first ? 'review.answer.add.of' : 'review.answer.another.of', { question: words })}
            onPress={add}
          />
        </div>
      ) : null}
    </li>
  )
}

interface AnswerFieldsProps {
  readonly answer: Answer
  readonly number: number
  readonly question: string
  readonly onRemoved: () => void
}

function AnswerFields({ answer, number, question, onRemoved }: AnswerFieldsProps) {
  const context = useActionContext()
  const { open } = context
  const canWrite = writable(context)
  const ids = [answer.id]
  const place = { table: 'answers', ids } as const
  return (
    <fieldset className="review-answer" data-answer={answer.id}>
      <legend className="ui-visually-hidden">{say('review.answer.verdict.of', { number, question })}</legend>
      <div className="review-answer-row">
        <SelectField
          label={say('review.answer.verdict')}
          emptyLabel={say('verdict.none')}
          options={OPTIONS.map((value) => ({ value, label: say(`verdict.${value}`) }))}
          value={answer.verdict}
          disabled={!canWrite}
          onChange={(verdict) => setField(open, { ...place, field: 'verdict' }, verdict)}
        />
        <TextField
          label={say('review.answer.by')}
          placeholder={say('review.answer.by.invite')}
          value={answer.by}
          readOnly={!canWrite}
          maxLength={120}
          onChange={(by) => {
            person.setState({ name: by })
            typeField(open, { ...place, field: 'by' }, by)
          }}
        />
        {canWrite ? (
          <IconButton
            icon="remove"
            size="small"
            label={say('review.answer.remove', { number, question })}
            onPress={() => {
              removeRow(open, 'answers', answer.id, say('review.answer.verdict.of', { number, question }))
              onRemoved()
            }}
          />
        ) : null}
      </div>
      <TextArea
        label={say('review.answer.note')}
        placeholder={say('review.answer.note.invite')}
        value={answer.note}
        readOnly={!canWrite}
        onChange={(note) => typeField(open, { ...place, field: 'note' }, note)}
      />
      {answer.on ? <p className="checks-source">{say('review.answer.on', { date: sayDate(answer.on) })}</p> : null}
    </fieldset>
  )
}
