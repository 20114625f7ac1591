import type { Link, Model, Node, Stage } from '../../model/model.ts'
import { nodesInOrder, stagesInOrder } from '../../model/queries/stages.ts'
import { isChange } from '../digestOf.ts'

/** A model as steps that lead on: what is on the map, and the whole links between that do not feed back. */
export interface Chain {
  /** In reading order. */
  readonly nodes: ReadonlyMap<string, Node>
  readonly stageOf: (node: string) => Stage | undefined
  /** The links out of each node, the one to the first node in reading order first. */
  readonly out: ReadonlyMap<string, readonly Link[]>
  readonly into: ReadonlyMap<string, readonly Link[]>
  /** By their ends in reading order. */
  readonly links: readonly Link[]
  /** The ids of the nodes that the model is for, in reading order: see `chainOf`. */
  readonly goals: ReadonlySet<string>
}

const chains = new WeakMap<Model, Chain>()

/**
 * The chain of a model, the same whatever the order of its tables. Its goals are the long outcomes and impacts or, where
 * no card stands on such a stage, those of its last stage of outcomes (as check L05 has it).
 */
export function chainOf(model: Model): Chain {
  const known = chains.get(model)
  if (known) return known
  const chain = makeChain(model)
  chains.set(model, chain)
  return chain
}

function makeChain(model: Model): Chain {
  const nodes = new Map(nodesInOrder(model).map((node) => [node.id, node]))
  const places = new Map([...nodes.keys()].map((id, at) => [id, at]))
  const place = (id: string) => places.get(id) ?? -1
  const links = [...model.links.values()]
    .filter(({ kind, from, to }) => kind !== 'feedback' && nodes.has(from) && nodes.has(to))
    .sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to) || (a.id < b.id ? -1 : 1))
  const stageOf = (node: string) => model.stages.get(nodes.get(node)?.stage ?? '')
  return {
    nodes,
    stageOf,
    links,
    out: Map.groupBy(links, ({ from }) => from),
    into: Map.groupBy(links, ({ to }) => to),
    goals: goalsOf(model, nodes),
  }
}

function goalsOf(model: Model, nodes: ReadonlyMap<string, Node>): ReadonlySet<string> {
  const holding = new Set([...nodes.values()].map(({ stage }) => stage))
  const effects = stagesInOrder(model).filter(({ id, kind }) => isChange(kind) && holding.has(id))
  const far = effects.filter(({ kind, horizon }) => kind === 'impact' || horizon === 'long')
  const stages = new Set((far.length > 0 ? far : effects.slice(-1)).map(({ id }) => id))
  return new Set([...nodes.values()].filter(({ stage }) => stages.has(stage)).map(({ id }) => id))
}

/** Everything that leads to these nodes, the nodes themselves included. */
export function leadingTo(chain: Chain, ids: Iterable<string>): ReadonlySet<string> {
  const seen = new Set(ids)
  // A set takes what is added while it is walked.
  for (const id of seen) for (const { from } of chain.into.get(id) ?? []) seen.add(from)
  return seen
}

/** Where each node that can be reached was first reached from, by the shortest way; '' for the start itself. */
export function waysFrom(chain: Chain, start: string): ReadonlyMap<string, string> {
  const before = new Map([[start, '']])
  for (const id of before.keys()) {
    for (const { to } of chain.out.get(id) ?? []) if (!before.has(to)) before.set(to, id)
  }
  return before
}

/** The nodes of the way to one end, both ends included; empty where no way leads there. */
export function wayTo(ways: ReadonlyMap<string, string>, end: string): readonly string[] {
  const way: string[] = []
  for (let at = ways.has(end) ? end : ''; at !== ''; at = ways.get(at) ?? '') way.unshift(at)
  return way
}
