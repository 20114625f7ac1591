import type { Model } from '../model/model.ts'
import { about } from '../model/queries/about.ts'
import { chainOf, waysFrom } from './alignment/chain.ts'
import { joinsOf } from './alignment/joins.ts'
import type { PlaceInSystem } from './placeInSystem.ts'

/**
 * The place of one intervention in the system: the nodes that it contributes to, all that they lead to over whole links
 * that do not feed back, and the links between those. Descriptions, the reasons of the system's links, its indicators and
 * whatever leads to these nodes from elsewhere stay where they are.
 */
export function placeInSystem(model: Model, system: Model, systemId: string): PlaceInSystem {
  const chain = chainOf(system)
  const { joins } = joinsOf(model, system, systemId)
  const seen = new Set(joins.flatMap(({ systemNode }) => [...waysFrom(chain, systemNode.id).keys()]))
  const { title, vision } = about(system)
  return {
    systemModel: systemId,
    systemTitle: title,
    vision,
    nodes: [...chain.nodes.values()].flatMap(({ id, label }) => {
      const stage = seen.has(id) ? chain.stageOf(id) : undefined
      return stage ? [{ id, label, stage: stage.name, kind: stage.kind, horizon: stage.horizon }] : []
    }),
    links: chain.links.flatMap(({ from, to }, at) => {
      const before = chain.links[at - 1]
      const told = before?.from === from && before.to === to
      return seen.has(from) && seen.has(to) && !told ? [{ from, to }] : []
    }),
    contributions: joins.map(({ node, systemNode, contribution: { kind, rationale } }) => ({
      node: node.id,
      systemNode: systemNode.id,
      kind,
      rationale,
    })),
  }
}
