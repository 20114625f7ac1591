import * as z from 'zod/mini'
import { amount, date, id, moment, optionalId, text } from './fields.ts'
import { table } from './table.ts'

export const OBSERVATION_STATUSES = [
  'final',
  'provisional',
  'suppressed',
  'missing',
  'not-applicable',
  'not-due',
] as const

/** A file of values as it was taken in: its name, when, and by whom. */
export const returns = table(
  z.strictObject({ id: id(), file: text(), receivedOn: moment(), receivedBy: text(), note: text() }),
)

/**
 * One value of one indicator for one period, `end` included. Aggregates only, never about one person. `row` and
 * `column` say where in the file it stood (row 1 is the first line; the column is its heading), 0 and '' when typed.
 */
export const observations = table(
  z.strictObject({
    id: id(),
    indicator: id(),
    start: date(),
    end: date(),
    value: amount(),
    status: z.enum(OBSERVATION_STATUSES),
    place: text(),
    slice: text(),
    note: text(),
    return: optionalId(),
    row: z.int(),
    column: text(),
  }),
)
