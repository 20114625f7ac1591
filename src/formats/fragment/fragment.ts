import * as z from 'zod/mini'
import { MODEL_TABLES, type Model } from '../../model/model.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { nodesInOrder } from '../../model/queries/stages.ts'

/** The clipboard type that carries cards between models. */
export const FRAGMENT_TYPE = 'application/x-throughline-fragment+json'

const { schema: stageSchema } = MODEL_TABLES.stages

const fragment = z.object({
  stages: z.array(stageSchema),
  nodes: z.array(MODEL_TABLES.nodes.schema),
  links: z.array(MODEL_TABLES.links.schema),
  assumptions: z.array(MODEL_TABLES.assumptions.schema),
  evidence: z.array(MODEL_TABLES.evidence.schema),
  indicators: z.array(MODEL_TABLES.indicators.schema),
  assignments: z.array(MODEL_TABLES.assignments.schema),
})

/** A part of a model on its way to another place: cards with the links between them, and what hangs on both. */
export type Fragment = z.infer<typeof fragment>

/** The cards of these ids in reading order, with the links among them, their assumptions, evidence and indicators. */
export function fragmentOf(model: Model, ids: readonly string[]): Fragment {
  const chosen = new Set(ids)
  const nodes = nodesInOrder(model).filter((node) => chosen.has(node.id))
  const links = [...linkIndex(model).whole.values()].filter((link) => chosen.has(link.from) && chosen.has(link.to))
  const subjects = new Set([...nodes, ...links].map((record) => record.id))
  const assumptions = [...model.assumptions.values()].filter((record) => subjects.has(record.subject))
  for (const record of assumptions) subjects.add(record.id)
  const assignments = [...model.assignments.values()].filter((record) => chosen.has(record.node))
  const measured = new Set(assignments.map((record) => record.indicator))
  return {
    stages: [...model.stages.values()].filter((stage) => nodes.some((node) => node.stage === stage.id)),
    nodes,
    links,
    assumptions,
    evidence: [...model.evidence.values()].filter((record) => subjects.has(record.subject)),
    indicators: [...model.indicators.values()].filter((record) => measured.has(record.id)),
    assignments,
  }
}

/** The cards' labels, a line each: what another program gets. */
export function fragmentText(part: Fragment): string {
  return part.nodes.map((node) => node.label).join('\n')
}

/** Reads a fragment from the clipboard; null when it is none that this version understands. */
export function readFragment(text: string): Fragment | null {
  try {
    const parsed = fragment.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
