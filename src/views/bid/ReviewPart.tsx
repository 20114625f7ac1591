import { isAnswered, reviewsOf } from '../../actions/bidReview.ts'
import { useOpenModel } from '../../document/hooks.ts'
import { useMayWriteWorkspace, useWorkspace } from '../../document/hooks/workspace.ts'
import { QUESTIONS } from '../../model/records/review.ts'
import { say } from '../../words/words.ts'
import { DecisionTold } from './DecisionTold.tsx'
import { ReviewQuestion } from './ReviewQuestion.tsx'

/** What was decided, and what reviewers answer to the questions that no rule can. */
export function ReviewPart() {
  const { id } = useOpenModel()
  const may = useMayWriteWorkspace()
  const reviews = useWorkspace((workspace) => reviewsOf(workspace, id))
  const answered = new Set(reviews.filter(isAnswered).map(({ question }) => question)).size
  return (
    <div className="bid-page bid-review">
      <DecisionTold />
      <section aria-labelledby="bid-review">
        <div className="bid-part-head">
          <h3 id="bid-review">{say('bid.review.title')}</h3>
          <p className="bid-counts">{say('bid.review.answered', { answered, count: QUESTIONS.length })}</p>
        </div>
        <p className="bid-about">{say('bid.review.about')}</p>
        {may ? null : <p className="bid-about">{say('bid.review.readOnly')}</p>}
        <ol className="bid-questions">
          {QUESTIONS.map((question) => (
            <ReviewQuestion key={question} question={question} may={may} />
          ))}
        </ol>
      </section>
    </div>
  )
}
