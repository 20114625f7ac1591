import * as z from 'zod/mini'
import { id, moment, optionalId, order, text } from './fields.ts'
import { table } from './table.ts'

const SUBJECT_KINDS = ['model', 'stage', 'node', 'link', 'assumption', 'indicator'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/**
 * A finding of a check that people have looked at and let stand, with their reason. `rule`, `subjectKind`, `subject`
 * ('' for the model) and `detail` (what tells two findings of one rule about one subject apart) say which finding.
 */
export const acceptances = table(
  z.strictObject({
    id: id(),
    rule: z.string().check(z.regex(/^L\d{2}$/)),
    subjectKind: z.enum(SUBJECT_KINDS),
    subject: optionalId(),
    detail: text(),
    reason: text(),
    by: text(),
    on: moment(),
  }),
  {
    texts: ['reason'],
    references: [
      { field: 'subject', table: 'stages', when: { field: 'subjectKind', is: 'stage' } },
      { field: 'subject', table: 'nodes', when: { field: 'subjectKind', is: 'node' } },
      { field: 'subject', table: 'links', when: { field: 'subjectKind', is: 'link' } },
      { field: 'subject', table: 'assumptions', when: { field: 'subjectKind', is: 'assumption' } },
      { field: 'subject', table: 'indicators', when: { field: 'subjectKind', is: 'indicator' } },
    ],
  },
)

export const QUESTIONS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H8', 'H9', 'H10', 'H11', 'H12'] as const
export type Question = (typeof QUESTIONS)[number]
export const VERDICTS = ['', 'yes', 'partly', 'no', 'unsure'] as const
export type Verdict = (typeof VERDICTS)[number]

/** One person's or group's answer to a review question. A question may have several: reviewers differ. */
export const answers = table(
  z.strictObject({
    id: id(),
    question: z.enum(QUESTIONS),
    verdict: z.enum(VERDICTS),
    note: text(),
    by: text(),
    on: moment(),
    order: order(),
  }),
  { texts: ['note'] },
)

/** An acronym or a term of the model with what it means. */
export const terms = table(z.strictObject({ id: id(), term: text(), meaning: text(), order: order() }), {
  texts: ['meaning'],
})
