import { memoQuery } from '../model/queries/memo.ts'
import type { Answer, Model } from '../model/model.ts'
import { byOrder } from '../model/order.ts'
import type { Question } from '../model/records/review.ts'
import { say } from '../words/words.ts'
import type { ActionContext } from './action.ts'
import { addRow } from './inspectFields.ts'
import { person } from './person.ts'
import { announce } from './selection.ts'

const byQuestion = memoQuery((answers: Model['answers']): ReadonlyMap<Question, readonly Answer[]> =>
  Map.groupBy([...answers.values()].sort(byOrder), ({ question }) => question),
)

const NONE: readonly Answer[] = []

/** The answers to a review question, in the order they were added. */
export function answersTo(model: Model, question: Question): readonly Answer[] {
  return byQuestion(model.answers).get(question) ?? NONE
}

/** How many of the review questions have an answer. */
export function answeredCount(model: Model): number {
  return byQuestion(model.answers).size
}

/** Adds an answer to be written, in the name that was given last. */
export function addAnswer({ open, now }: Pick<ActionContext, 'open' | 'now'>, id: string, question: Question): void {
  const { name } = person.getState()
  addRow(open, 'answers', { id, question, verdict: '', note: '', by: name, on: now() }, 'note')
  announce(open, say('review.said.answerAdded'))
}
