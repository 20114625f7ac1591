import { useEffect, useRef, useState } from 'react'
import { isNamed } from '../../actions/bidDecision.ts'
import { addReview, isAnswered, removeReview, reviewsOf, setReview } from '../../actions/bidReview.ts'
import { useActionContext } from '../../document/hooks.ts'
import { useOpenWorkspace, useWorkspace } from '../../document/hooks/workspace.ts'
import type { BidReview } from '../../model/model.ts'
import { type Question, VERDICTS } from '../../model/records/review.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { say, sayDate } from '../../words/words.ts'

const CHOICES = VERDICTS.filter((verdict) => verdict !== '')

/** One of the review questions with the answers of all reviewers. */
export function ReviewQuestion({ question, may }: { readonly question: Question; readonly may: boolean }) {
  const context = useActionContext()
  const workspace = useOpenWorkspace()
  const all = useWorkspace((snapshot) => reviewsOf(snapshot, context.open.id))
  const reviews = all.filter((review) => review.question === question)
  const [begun, setBegun] = useState('')
  const item = useRef<HTMLLIElement>(null)
  const words = say(`question.${question}`)
  useEffect(() => {
    if (begun) item.current?.querySelector<HTMLElement>(`[data-answer="${begun}"] select`)?.focus()
  }, [begun])
  const add = () => {
    const id = context.newId()
    addReview(context, workspace, id, question)
    setBegun(id)
  }
  const first = reviews.length === 0
  return (
    <li ref={item} className="bid-question">
      <h4>{words}</h4>
      <p className="bid-about">{say(`question.${question}.about`)}</p>
      {reviews.map((review, at) => (
        <ReviewFields
          key={review.id}
          review={review}
          may={may}
          legend={say('review.answer.verdict.of', { number: at + 1, question: words })}
          removeLabel={say('review.answer.remove', { number: at + 1, question: words })}
          onRemoved={() => item.current?.querySelector<HTMLElement>('[data-add] button')?.focus()}
        />
      ))}
      {may ? (
        <div data-add>
          <Button size="small" icon="add" variant={first ? 'secondary' : 'quiet'} onPress={add}>
            <span aria-hidden="true">{say(first ? 'review.answer.add' : 'review.answer.another')}</span>
            <span className="ui-visually-hidden">
              {say(first ? 'review.answer.add.of' : 'review.answer.another.of', { question: words })}
            </span>
          </Button>
        </div>
      ) : first ? (
        <p className="bid-quiet">{say('bid.review.unanswered')}</p>
      ) : null}
    </li>
  )
}

interface ReviewFieldsProps {
  readonly review: BidReview
  readonly may: boolean
  readonly legend: string
  readonly removeLabel: string
  readonly onRemoved: () => void
}

function ReviewFields({ review, may, legend, removeLabel, onRemoved }: ReviewFieldsProps) {
  const context = useActionContext()
  const workspace = useOpenWorkspace()
  const set = (fields: Parameters<typeof setReview>[2]) => setReview(workspace, review.id, fields)
  return (
    <fieldset className="bid-answer" data-answer={review.id}>
      <legend className="ui-visually-hidden">{legend}</legend>
      <div className="bid-answer-row">
        <SelectField
          label={say('review.answer.verdict')}
          emptyLabel={say('verdict.none')}
          options={CHOICES.map((value) => ({ value, label: say(`verdict.${value}`) }))}
          value={review.verdict}
          disabled={!may}
          onChange={(value) => set({ verdict: VERDICTS.find((one) => one === value) ?? '' })}
        />
        <TextField
          label={say('review.answer.by')}
          placeholder={say('review.answer.by.invite')}
          value={review.by}
          // The server knows who this is: nobody answers in another's name.
          readOnly={!may || isNamed(context.open)}
          maxLength={120}
          onChange={(by) => set({ by })}
        />
        {may ? (
          <IconButton
            icon="remove"
            size="small"
            label={removeLabel}
            onPress={() => {
              removeReview(context, workspace, review.id)
              onRemoved()
            }}
          />
        ) : null}
      </div>
      <TextArea
        label={say('review.answer.note')}
        placeholder={say('review.answer.note.invite')}
        value={review.note}
        readOnly={!may}
        onChange={(note) => set({ note })}
      />
      {review.on && isAnswered(review) ? (
        <p className="bid-quiet">{say('review.answer.on', { date: sayDate(review.on) })}</p>
      ) : null}
    </fieldset>
  )
}
