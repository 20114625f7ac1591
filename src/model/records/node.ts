import * as z from 'zod/mini'
import { amount, date, id, order, text } from './fields.ts'
import { table } from './table.ts'

export const LEVELS = ['', 'individual', 'relationship', 'community', 'societal'] as const
export type Level = (typeof LEVELS)[number]

/**
 * One item of the logic model. `y` is the wished top on the map in map units (null: straight after the card
 * before); `placed` says that a person put it there, so that tidy leaves it alone. `starts` and `ends` date an
 * activity. `source` says where the wording comes from.
 */
export const nodes = table(
  z.strictObject({
    id: id(),
    stage: id(),
    order: order(),
    code: text(),
    label: text(),
    description: text(),
    who: text(),
    level: z.enum(LEVELS),
    intended: z.boolean(),
    place: text(),
    starts: date(),
    ends: date(),
    source: text(),
    y: amount(),
    placed: z.boolean(),
  }),
  { texts: ['label', 'description'], references: [{ field: 'stage', table: 'stages' }] },
)

export const nodeDefaults = {
  code: '',
  label: '',
  description: '',
  who: '',
  level: '',
  intended: true,
  place: '',
  starts: '',
  ends: '',
  source: '',
  y: null,
  placed: false,
} as const
