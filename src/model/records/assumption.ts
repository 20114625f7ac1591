import * as z from 'zod/mini'
import { date, id, optionalId, order, text } from './fields.ts'
import { table } from './table.ts'

export const ASSUMPTION_STATUSES = ['untested', 'supported', 'challenged', 'failed'] as const
export type AssumptionStatus = (typeof ASSUMPTION_STATUSES)[number]

/** What has to be true for a link to hold. It belongs to a link first; to a node or the model when it must. */
export const assumptions = table(
  z.strictObject({
    id: id(),
    subjectKind: z.enum(['link', 'node', 'model']),
    subject: optionalId(),
    text: text(),
    status: z.enum(ASSUMPTION_STATUSES),
    owner: text(),
    review: date(),
    order: order(),
  }),
  {
    texts: ['text'],
    references: [
      { field: 'subject', table: 'links', when: { field: 'subjectKind', is: 'link' } },
      { field: 'subject', table: 'nodes', when: { field: 'subjectKind', is: 'node' } },
    ],
  },
)

export const assumptionDefaults = { text: '', status: 'untested', owner: '', review: '' } as const
