import { editRecords } from '../model/commands/editRecords.ts'
import { META_ID } from '../model/records/meta.ts'
import type { ReviewDue } from '../model/queries/review.ts'
import { localDay } from '../words/localDay.ts'
import { say, sayDate } from '../words/words.ts'
import { type ActionContext, writable } from './action.ts'
import { announce } from './selection.ts'

/** When the review is due, in words. */
export function sayReview({ state, due }: ReviewDue): string {
  return say(`versions.review.${state}`, { date: sayDate(due) })
}

/** Says in the model that it was reviewed today. One step of undo. */
export function markReviewed(context: ActionContext): void {
  if (!writable(context)) return
  const reviewed = localDay(context.now())
  context.open.edit((draft) => editRecords(draft, { table: 'meta', ids: [META_ID], fields: { reviewed } }))
  announce(context.open, say('versions.review.said'))
}
