import * as z from 'zod/mini'
import { amount, date, text } from './fields.ts'
import { STATUSES } from './profile.ts'
import { table } from './table.ts'

/** The one record of the meta table. */
export const META_ID = 'model'

/** What the model is about, once per model. `format` is the version of the document's shape (see migrations). */
export const meta = table(
  z.strictObject({
    id: z.literal(META_ID),
    format: z.int(),
    title: text(),
    kind: z.enum(['system', 'intervention']),
    vision: text(),
    situation: text(),
    description: text(),
    targetGroup: text(),
    provider: text(),
    place: text(),
    source: text(),
    reviewed: date(),
    status: z.enum(STATUSES),
    /** The youngest and the oldest of the people it is for, in years; null: not said. */
    ageFrom: amount(),
    ageTo: amount(),
  }),
  { texts: ['title', 'vision', 'situation', 'description'] },
)

export const metaDefaults = {
  id: META_ID,
  title: '',
  kind: 'intervention',
  vision: '',
  situation: '',
  description: '',
  targetGroup: '',
  provider: '',
  place: '',
  source: '',
  reviewed: '',
  status: '',
  ageFrom: null,
  ageTo: null,
} as const
