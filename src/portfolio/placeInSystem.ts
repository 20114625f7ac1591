import * as z from 'zod/mini'
import { CONTRIBUTION_KINDS } from '../model/records/contribution.ts'
import { HORIZONS, STAGE_KINDS } from '../model/records/stage.ts'

const card = z.object({
  id: z.string(),
  label: z.string(),
  stage: z.string(),
  kind: z.enum(STAGE_KINDS),
  horizon: z.enum(HORIZONS),
})

/**
 * The place of one intervention in the system, for its partner: the system's vision, the nodes that it contributes to and
 * everything that those lead to, and the links between them. Nothing of other interventions, and of the system's nodes
 * and links only what is named here. Made by `placeInSystem` on the server, or in the browser where there is none.
 */
export const placeInSystem = z.object({
  systemModel: z.string(),
  systemTitle: z.string(),
  vision: z.string(),
  /** In reading order. */
  nodes: z.array(card),
  links: z.array(z.object({ from: z.string(), to: z.string() })),
  contributions: z.array(
    z.object({
      node: z.string(),
      systemNode: z.string(),
      kind: z.enum(CONTRIBUTION_KINDS),
      rationale: z.string(),
    }),
  ),
})
export type PlaceInSystem = z.infer<typeof placeInSystem>
