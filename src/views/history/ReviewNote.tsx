import { writable } from '../../actions/action.ts'
import { markReviewed, sayReview } from '../../actions/historyReview.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { useReviewDue } from '../../document/hooks/review.ts'
import { about } from '../../model/queries/about.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { localDay } from '../../words/localDay.ts'
import { say } from '../../words/words.ts'

/** When the model is to be reviewed again, and the way to say that it was. */
export function ReviewNote() {
  const context = useActionContext()
  const reviewed = useModel((model) => about(model).reviewed)
  const today = localDay(context.now())
  const due = useReviewDue()
  const presses = due.state === 'overdue' || due.state === 'soon'
  return (
    <div className="history-review" data-state={due.state}>
      <p>
        <Icon name={presses ? 'warning' : 'calendar'} />
        <span>{sayReview(due)}</span>
      </p>
      {presses ? <p className="history-quiet">{say('versions.review.advice')}</p> : null}
      {writable(context) && reviewed !== today ? (
        <Button size="small" onPress={() => markReviewed(context)}>
          {say('versions.review.done')}
        </Button>
      ) : null}
    </div>
  )
}
