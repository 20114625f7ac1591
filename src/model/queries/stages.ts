import type { Model, Node, Stage } from '../model.ts'
import { byOrder } from '../order.ts'
import { memoQuery } from './memo.ts'

const sortStages = memoQuery((stages: Model['stages']): readonly Stage[] => [...stages.values()].sort(byOrder))

const groupNodes = memoQuery((stages: Model['stages'], nodes: Model['nodes']): ReadonlyMap<string, readonly Node[]> => {
  const groups = new Map<string, Node[]>(sortStages(stages).map((stage) => [stage.id, []]))
  for (const node of nodes.values()) groups.get(node.stage)?.push(node)
  for (const group of groups.values()) group.sort(byOrder)
  return groups
})

const flatten = memoQuery((groups: ReadonlyMap<string, readonly Node[]>): readonly Node[] =>
  [...groups.values()].flat(),
)

/** The stages from left to right. */
export function stagesInOrder(model: Model): readonly Stage[] {
  return sortStages(model.stages)
}

/** The nodes of every stage, top to bottom. Nodes whose stage is missing are in none (see problems). */
export function nodesByStage(model: Model): ReadonlyMap<string, readonly Node[]> {
  return groupNodes(model.stages, model.nodes)
}

/** All nodes in reading order: stage by stage, top to bottom. */
export function nodesInOrder(model: Model): readonly Node[] {
  return flatten(nodesByStage(model))
}
