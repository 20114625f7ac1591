import * as z from 'zod/mini'
import { id, moment, optionalId, text } from './fields.ts'
import { table } from './table.ts'

const COMMENT_SUBJECTS = ['node', 'link', 'assumption', 'indicator'] as const
export type CommentSubject = (typeof COMMENT_SUBJECTS)[number]

/**
 * A comment about a record of the model, which is in another document: the record may be gone, and the comment stays.
 * `by` is the id of the person, `name` what they were called when they wrote; `mentions` are ids of people.
 */
export const comments = table(
  z.strictObject({
    id: id(),
    subjectKind: z.enum(COMMENT_SUBJECTS),
    subject: id(),
    /** The label of the subject when the comment was written, for when the subject is gone. */
    subjectLabel: text(),
    text: text(),
    by: optionalId(),
    name: text(),
    on: moment(),
    edited: moment(),
    mentions: z.array(id()),
    /** Who resolved it and when; '' while it is open. */
    resolvedBy: text(),
    resolvedOn: moment(),
  }),
  { texts: ['text'] },
)

/** An answer to a comment. */
export const replies = table(
  z.strictObject({
    id: id(),
    comment: id(),
    text: text(),
    by: optionalId(),
    name: text(),
    on: moment(),
    edited: moment(),
    mentions: z.array(id()),
  }),
  { texts: ['text'], references: [{ field: 'comment', table: 'comments' }] },
)
