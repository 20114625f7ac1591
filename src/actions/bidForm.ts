import type { OpenModel } from '../document/openModel.ts'
import { editRecords } from '../model/commands/editRecords.ts'
import type { BidAnswer, BidQuestion, Model, Workspace } from '../model/model.ts'
import { byOrder, keyAfter } from '../model/order.ts'
import { META_ID } from '../model/records/meta.ts'
import { say } from '../words/words.ts'
import type { ActionContext } from './action.ts'
import { typeField } from './inspectFields.ts'
import { answersFor } from './newInterventions.ts'
import { announce } from './selection.ts'
import { usualQuestions } from './workspaces.ts'

/** How a question of the bid stands to the form of the workspace. */
export type Asking = 'same' | 'reworded' | 'new' | 'dropped'

/** One question of the form with its answer. */
export interface FormRow {
  readonly id: string
  /** The words that the bidder was asked; of a new question those of the form. */
  readonly question: string
  /** The words of the form now. */
  readonly now: string
  readonly help: string
  readonly required: boolean
  readonly text: string
  readonly asking: Asking
}

/**
 * The questions with the bidder's answers, in the order of the form. Without a form (somebody who may not read the
 * workspace) those that were copied into the bid.
 */
export function formRows(
  answers: Model['bidAnswers'],
  questions: Workspace['bidQuestions'] | null,
): readonly FormRow[] {
  if (!questions) return [...answers.values()].sort(byOrder).map((answer) => rowOf(answer, undefined, 'same'))
  const asked = [...questions.values()].sort(byOrder).map((question): FormRow => {
    const answer = answers.get(question.id)
    if (!answer) return { ...rowOf({ question: question.title, text: '', id: question.id }, question, 'new') }
    return rowOf(answer, question, answer.question === question.title ? 'same' : 'reworded')
  })
  const dropped = [...answers.values()].filter(({ id }) => !questions.has(id)).sort(byOrder)
  return [...asked, ...dropped.map((answer) => rowOf(answer, undefined, 'dropped'))]
}

function rowOf(
  { id, question, text }: Pick<BidAnswer, 'id' | 'question' | 'text'>,
  asked: BidQuestion | undefined,
  asking: Asking,
): FormRow {
  const now = asked?.title ?? question
  const required = asked ? asked.required : asking !== 'dropped'
  return { id, question, now, help: asked?.help ?? '', required, text, asking }
}

/** Whether an answer is still to be given. */
export function isMissing({ required, text }: FormRow): boolean {
  return required && text.trim() === ''
}

/** Writes an answer while it is typed. One step of undo for each. */
export function typeAnswer(open: OpenModel, { id, now }: FormRow, text: string): void {
  if (open.model.getState().snapshot.bidAnswers.has(id)) {
    return typeField(open, { table: 'bidAnswers', ids: [id], field: 'text' }, text)
  }
  open.edit(
    ({ bidAnswers }) => void bidAnswers.set(id, { id, question: now, text, order: keyAfter(bidAnswers.values()) }),
    { merge: `bidAnswers text ${id}` },
  )
}

/**
 * Asks the bidder what the form asks now: the new wording, the new questions, in its order. Answers stay, those to
 * questions that are not asked any more too, unless they are empty.
 */
export function takeOverForm(context: ActionContext, questions: Workspace['bidQuestions']): void {
  context.open.edit(({ bidAnswers }) => {
    for (const { id, title, order } of questions.values()) {
      const answer = bidAnswers.get(id)
      if (answer) Object.assign(answer, { question: title, order })
      else bidAnswers.set(id, { id, question: title, text: '', order })
    }
    for (const { id, text } of bidAnswers.values()) {
      if (!questions.has(id) && text.trim() === '') bidAnswers.delete(id)
    }
  })
  announce(context.open, say('bid.form.takenOver'))
}

/** Makes the open model a bid, and asks it the questions of the form: without a workspace, the usual ones. */
export function makeBid(context: ActionContext, questions: Workspace['bidQuestions'] | null): void {
  const asked = questions ?? new Map(usualQuestions().map((question) => [question.id, question]))
  context.open.edit((draft) => {
    editRecords(draft, { table: 'meta', ids: [META_ID], fields: { status: 'proposed' } })
    for (const [id, answer] of answersFor(asked, draft.bidAnswers)) {
      if (!draft.bidAnswers.has(id)) draft.bidAnswers.set(id, { ...answer })
    }
  })
  announce(context.open, say('bid.form.made'))
}
