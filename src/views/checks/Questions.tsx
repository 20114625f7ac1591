import { answeredCount } from '../../actions/review.ts'
import { useModel } from '../../document/hooks.ts'
import { QUESTIONS } from '../../model/records/review.ts'
import { say } from '../../words/words.ts'
import { QuestionItem } from './QuestionItem.tsx'

/** The review questions: a form whose answers stay in the model. */
export function Questions() {
  const answered = useModel(answeredCount)
  return (
    <section aria-labelledby="review-questions">
      <div className="review-part-head">
        <h3 id="review-questions">{say('review.questions')}</h3>
        <p className="checks-counts">
          <span>{say('review.answered', { answered, count: QUESTIONS.length })}</span>
        </p>
      </div>
      <p className="checks-why">{say('review.questions.about')}</p>
      <ol className="review-questions">
        {QUESTIONS.map((question) => (
          <QuestionItem key={question} question={question} />
        ))}
      </ol>
    </section>
  )
}
