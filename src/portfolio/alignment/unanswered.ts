import type { BidQuestion } from '../../model/model.ts'
import { byOrder } from '../../model/order.ts'
import type { Finding } from '../finding.ts'
import { type BidCase, finding } from './bidCase.ts'
import { oneLine } from './names.ts'
import { say } from '../../words/words.ts'

/** What a question of the form is called. */
export function questionTitle({ title }: Pick<BidQuestion, 'title'>): string {
  return oneLine(title) || say('alignment.question.untitled')
}

/** The questions that have to be answered, in order. */
export function required(questions: readonly BidQuestion[]): readonly BidQuestion[] {
  return questions.filter((question) => question.required).toSorted(byOrder)
}

/** Required questions of the form without an answer. */
export function unanswered({ bid, questions }: BidCase): Finding[] {
  return required(questions)
    .filter(({ id }) => oneLine(bid.bidAnswers.get(id)?.text ?? '') === '')
    .map((question) => {
      const context = question.part ? { context: question.part } : {}
      const params = { question: questionTitle(question), ...context }
      return finding('unanswered', 'settle', question.id, { params, questions: [question.id] })
    })
}
