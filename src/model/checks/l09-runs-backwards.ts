import { editRecords } from '../commands/editRecords.ts'
import type { LocalCheck } from './check.ts'

/**
 * L09: a link that runs back to an earlier stage and is not marked as feedback. Feedback is legitimate; an
 * if-then statement that runs backwards is mostly a slip of the hand.
 * Source: our own, with the refinement loops of the MRC framework (Skivington and others, 2021).
 */
export const runsBackwards: LocalCheck = {
  id: 'L09',
  severity: 'warning',
  sources: ['ours', 'mrc'],
  scope: 'link',
  find: (link, { placeOf }) =>
    link.kind !== 'feedback' && placeOf(link.to) < placeOf(link.from) ? { cards: [link.from] } : null,
  fix: {
    run(draft, { subject }) {
      editRecords(draft, { table: 'links', ids: [subject.id], fields: { kind: 'feedback' } })
      return null
    },
  },
}
