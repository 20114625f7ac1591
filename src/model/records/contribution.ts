import * as z from 'zod/mini'
import { id, text } from './fields.ts'
import { table } from './table.ts'

export const CONTRIBUTION_KINDS = ['direct', 'enabling', 'shared'] as const

/**
 * From a node of this model to a node of the system model, which lives in another document: its title and label
 * are kept as they were when a person confirmed the contribution, so that it reads where that model is not at hand.
 */
export const contributions = table(
  z.strictObject({
    id: id(),
    node: id(),
    systemModel: id(),
    systemTitle: text(),
    systemNode: id(),
    systemLabel: text(),
    kind: z.enum(CONTRIBUTION_KINDS),
    rationale: text(),
  }),
  { texts: ['rationale'], references: [{ field: 'node', table: 'nodes' }] },
)
