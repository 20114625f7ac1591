import type { Filter, Session } from '../document/session.ts'
import type { Model, Node } from '../model/model.ts'
import { matchingNodes } from '../model/queries/filter.ts'
import { linkIndex } from '../model/queries/paths.ts'
import { nodesByStage, nodesInOrder, stagesInOrder } from '../model/queries/stages.ts'

/** The card where the keyboard stands: the last one selected. */
export function currentCard({ selection }: Pick<Session, 'selection'>): string | undefined {
  return selection?.table === 'nodes' ? selection.ids.at(-1) : undefined
}

/**
 * The ids of a stage's cards that the outline shows, top to bottom: those that match the filter, and the current card
 * whatever it says, so that a row does not vanish under the fingers that type in it.
 */
export function shownRows(model: Model, stage: string, filter: Filter, current: string | undefined): readonly string[] {
  const matching = matchingNodes(model, filter)
  const ids = (nodesByStage(model).get(stage) ?? []).map((node) => node.id)
  return matching ? ids.filter((id) => matching.has(id) || id === current) : ids
}

/** The row above (-1) or below (1) this one, across stages; null at the ends of the outline. */
export function rowBeside(model: Model, filter: Filter, id: string, by: -1 | 1): string | null {
  const rows = stagesInOrder(model).flatMap((stage) => shownRows(model, stage.id, filter, id))
  const at = rows.indexOf(id)
  return at < 0 ? null : (rows[at + by] ?? null)
}

/** The row that takes the focus when this one is deleted: below it in its stage, else above it, else any beside it. */
export function rowAfterDelete(model: Model, filter: Filter, node: Node): string | null {
  const rows = shownRows(model, node.stage, filter, node.id)
  const at = rows.indexOf(node.id)
  return rows[at + 1] ?? rows[at - 1] ?? rowBeside(model, filter, node.id, -1) ?? rowBeside(model, filter, node.id, 1)
}

export type Way = 'to' | 'from'

/**
 * The cards that this one could be linked with, the likely ones first: for a link onwards the stages after its own,
 * nearest first, then its own and those before; for a link from, the other way round. Not those already linked so.
 */
export function linkChoices(model: Model, node: Node, way: Way): readonly Node[] {
  const index = linkIndex(model)
  const taken = new Set([
    node.id,
    ...((way === 'to' ? index.out : index.in).get(node.id)?.map((link) => (way === 'to' ? link.to : link.from)) ?? []),
  ])
  const stages = stagesInOrder(model).map((stage) => stage.id)
  const own = stages.indexOf(node.stage)
  const distance = (other: Node) => {
    const steps = (stages.indexOf(other.stage) - own) * (way === 'to' ? 1 : -1)
    return steps > 0 ? steps : stages.length - steps
  }
  return nodesInOrder(model)
    .filter((other) => !taken.has(other.id))
    .toSorted((a, b) => distance(a) - distance(b))
}
