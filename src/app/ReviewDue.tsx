import { useModel, useOpenModel } from '../document/hooks.ts'
import { useReviewDue } from '../document/hooks/review.ts'
import { useVersions } from '../document/hooks/versions.ts'
import { about } from '../model/queries/about.ts'
import { say, sayDate } from '../words/words.ts'

/** Reminds that the review is due or will be soon. A model that was never reviewed nor approved is left in peace. */
export function ReviewDue() {
  const reviewed = useModel((model) => about(model).reviewed)
  const approved = useVersions(({ statuses }) => [...statuses.values()].some(({ status }) => status === 'approved'))
  // The workspace, which says how often, is opened only for those that have a date to count from.
  return reviewed !== '' || approved ? <Reminder /> : null
}

function Reminder() {
  const { id } = useOpenModel()
  const { state, due } = useReviewDue()
  if (state !== 'overdue' && state !== 'soon') return null
  return (
    <a className="app-status-problems" href={`#/model/${id}/history`}>
      {say(`versions.review.status.${state}`, { date: sayDate(due) })}
    </a>
  )
}
