import * as z from 'zod/mini'
import { date, id, order, text } from './fields.ts'
import { table } from './table.ts'

/**
 * A source that bears on a link, a node or an assumption. The rating is what the person entered: its scale, value,
 * date and address. No list of ratings is shipped, because published ratings change.
 */
export const evidence = table(
  z.strictObject({
    id: id(),
    subjectKind: z.enum(['link', 'node', 'assumption']),
    subject: id(),
    title: text(),
    url: text(),
    note: text(),
    finding: z.enum(['supports', 'mixed', 'challenges']),
    ratingScale: text(),
    rating: text(),
    ratedOn: date(),
    ratingUrl: text(),
    order: order(),
  }),
  {
    texts: ['note'],
    references: [
      { field: 'subject', table: 'links', when: { field: 'subjectKind', is: 'link' } },
      { field: 'subject', table: 'nodes', when: { field: 'subjectKind', is: 'node' } },
      { field: 'subject', table: 'assumptions', when: { field: 'subjectKind', is: 'assumption' } },
    ],
  },
)

export const evidenceDefaults = {
  title: '',
  url: '',
  note: '',
  finding: 'supports',
  ratingScale: '',
  rating: '',
  ratedOn: '',
  ratingUrl: '',
} as const
