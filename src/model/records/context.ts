import * as z from 'zod/mini'
import { id, order, text } from './fields.ts'
import { table } from './table.ts'

export const FACTOR_KINDS = ['external', 'enabler', 'barrier', 'uncertainty'] as const
export type FactorKind = (typeof FACTOR_KINDS)[number]

/** Conditions around the model: external factors, enablers, barriers, and what is not known. */
export const factors = table(z.strictObject({ id: id(), kind: z.enum(FACTOR_KINDS), text: text(), order: order() }), {
  texts: ['text'],
})

/** A stated objective of the model. */
export const objectives = table(z.strictObject({ id: id(), text: text(), order: order() }), { texts: ['text'] })
