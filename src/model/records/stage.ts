import * as z from 'zod/mini'
import { id, order, text } from './fields.ts'
import { table } from './table.ts'

export const STAGE_KINDS = ['input', 'activity', 'output', 'outcome', 'impact', 'mechanism'] as const
export type StageKind = (typeof STAGE_KINDS)[number]
export const HORIZONS = ['', 'short', 'short-medium', 'medium', 'long'] as const

/** A column of the model. Names, number and order are the model's own; the kind carries the meaning. */
export const stages = table(
  z.strictObject({ id: id(), name: text(), kind: z.enum(STAGE_KINDS), horizon: z.enum(HORIZONS), order: order() }),
  { texts: ['name'] },
)

export const stageDefaults = { name: '', kind: 'outcome', horizon: '' } as const
