import type { Contribution, Model, Node } from '../../model/model.ts'
import { chainOf } from './chain.ts'

/** A contribution whose two ends are there. */
export interface Join {
  readonly contribution: Contribution
  readonly node: Node
  readonly systemNode: Node
}

export interface Joins {
  readonly joins: readonly Join[]
  /** Contributions to this system from a node that is there, to one that is not in this version of it. */
  readonly loose: readonly Contribution[]
}

/** What a model contributes to one system model: in reading order of its own nodes, then of the system's. */
export function joinsOf(model: Model, system: Model, systemId: string): Joins {
  const [own, theirs] = [chainOf(model).nodes, chainOf(system).nodes]
  const [places, ends] = [placesIn(own), placesIn(theirs)]
  const at = (of: ReadonlyMap<string, number>, id: string) => of.get(id) ?? of.size
  const all = [...model.contributions.values()]
    .filter(({ node, systemModel }) => systemModel === systemId && own.has(node))
    .sort(
      (a, b) =>
        at(places, a.node) - at(places, b.node) ||
        at(ends, a.systemNode) - at(ends, b.systemNode) ||
        (a.id < b.id ? -1 : 1),
    )
  return {
    joins: all.flatMap((contribution) => {
      const [node, systemNode] = [own.get(contribution.node), theirs.get(contribution.systemNode)]
      return node && systemNode ? [{ contribution, node, systemNode }] : []
    }),
    loose: all.filter(({ systemNode }) => !theirs.has(systemNode)),
  }
}

function placesIn(nodes: ReadonlyMap<string, Node>): ReadonlyMap<string, number> {
  return new Map([...nodes.keys()].map((id, at) => [id, at]))
}
