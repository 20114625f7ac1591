import type { Model, Node } from '../model/model.ts'
import { linkIndex } from '../model/queries/paths.ts'
import { nodesByStage, stagesInOrder } from '../model/queries/stages.ts'

export type Way = 'up' | 'down' | 'left' | 'right'

/**
 * The card an arrow key leads to. Up and down walk the stage. Left and right follow links (the one nearest in
 * height, by its place in its stage); where there is none, they go to the nearest card of the next stage with cards.
 */
export function walk(model: Model, from: Node, way: Way): string | null {
  const groups = nodesByStage(model)
  const siblings = groups.get(from.stage) ?? []
  const at = siblings.findIndex((node) => node.id === from.id)
  if (way === 'up' || way === 'down') return siblings[at + (way === 'up' ? -1 : 1)]?.id ?? null
  const index = linkIndex(model)
  const right = way === 'right'
  const linked = (right ? index.out : index.in).get(from.id) ?? []
  const ends = linked.flatMap((link) => model.nodes.get(right ? link.to : link.from) ?? [])
  const height = (node: Node) => {
    const group = groups.get(node.stage) ?? []
    return Math.abs(group.findIndex((other) => other.id === node.id) / group.length - at / siblings.length)
  }
  const nearest = (nodes: readonly Node[]) => nodes.toSorted((a, b) => height(a) - height(b))[0]?.id ?? null
  if (ends.length > 0) return nearest(ends)
  const stages = stagesInOrder(model)
  const step = right ? 1 : -1
  for (let n = stages.findIndex((stage) => stage.id === from.stage) + step; stages[n]; n += step) {
    const group = groups.get(stages[n]?.id ?? '') ?? []
    if (group.length > 0) return nearest(group)
  }
  return null
}
