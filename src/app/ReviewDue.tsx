import { useOpenModel } from '../document/hooks.ts'
import { useReviewDue } from '../document/hooks/review.ts'
import { say, sayDate } from '../words/words.ts'

/** Reminds that the review is due or will be soon. A model that was never reviewed nor approved is left in peace. */
export function ReviewDue() {
  const { id } = useOpenModel()
  const { state, due } = useReviewDue()
  if (state !== 'overdue' && state !== 'soon') return null
  return (
    <a className="app-status-problems" href={`#/model/${id}/history`}>
      {say(`versions.review.status.${state}`, { date: sayDate(due) })}
    </a>
  )
}
