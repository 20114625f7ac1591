import * as z from 'zod/mini'
import { id, text } from './fields.ts'
import { table } from './table.ts'

export const LINK_KINDS = ['causes', 'enables', 'precondition', 'feedback'] as const
export type LinkKind = (typeof LINK_KINDS)[number]
export const STRENGTHS = ['', 'none', 'weak', 'moderate', 'strong'] as const
export const CONFIDENCES = ['', 'low', 'medium', 'high'] as const

/** An if-then statement that joins two nodes. Strength is of the evidence; confidence is the partnership's own. */
export const links = table(
  z.strictObject({
    id: id(),
    from: id(),
    to: id(),
    kind: z.enum(LINK_KINDS),
    rationale: text(),
    strength: z.enum(STRENGTHS),
    confidence: z.enum(CONFIDENCES),
    source: text(),
  }),
  {
    texts: ['rationale'],
    references: [
      { field: 'from', table: 'nodes' },
      { field: 'to', table: 'nodes' },
    ],
  },
)

export const linkDefaults = { kind: 'causes', rationale: '', strength: '', confidence: '', source: '' } as const
