import type { Assumption, Evidence, Link, Model, Stage } from '../model.ts'
import { assumptionsOf } from '../queries/assumptions.ts'
import { evidenceOf } from '../queries/evidence.ts'
import { memoQuery } from '../queries/memo.ts'
import { stagesInOrder } from '../queries/stages.ts'
import { graphOf, linksOf } from './graph.ts'

/** What checks ask of a model. A node whose stage is missing is on no map, and a link to it counts for nothing. */
export interface Facts {
  readonly model: Model
  /** Another object whenever a node, its stage, whether it is intended, a stage, or a link's ends or kind changed. */
  readonly shape: object
  /** Another object whenever a label is another than before. */
  readonly labels: object
  readonly stageOf: (node: string) => Stage | undefined
  /** The place of a node's stage from the left, from 0; -1 where the stage is missing. */
  readonly placeOf: (node: string) => number
  /** The stages that hold cards, from left to right. */
  readonly filled: readonly Stage[]
  /** Whether a stage of this kind holds a card. */
  readonly holds: (kind: Stage['kind']) => boolean
  /** Whether the model has a link at all whose two ends are there. */
  readonly hasLinks: boolean
  /** The links into a node and out of it whose other end is there. */
  readonly into: (node: string) => readonly Link[]
  readonly outOf: (node: string) => readonly Link[]
  /** Whether an indicator is assigned to a node. */
  readonly isMeasured: (node: string) => boolean
  /** The assumptions of a link or a node. */
  readonly assumptionsOf: (kind: 'link' | 'node', subject: string) => readonly Assumption[]
  readonly evidenceOf: (kind: Evidence['subjectKind'], subject: string) => readonly Evidence[]
}

const places = memoQuery(
  (stages: readonly Stage[]): ReadonlyMap<string, number> => new Map(stages.map(({ id }, at) => [id, at])),
)

const measured = memoQuery(
  (assignments: Model['assignments']): ReadonlySet<string> =>
    new Set([...assignments.values()].map(({ node }) => node)),
)

const fill = memoQuery((stages: readonly Stage[], nodes: Model['nodes']): readonly Stage[] => {
  const empty = new Set(stages.map(({ id }) => id))
  for (const { stage } of nodes.values()) if (empty.delete(stage) && empty.size === 0) break
  return stages.filter(({ id }) => !empty.has(id))
})

function anyWhole(links: Iterable<Link>, stageOf: Facts['stageOf']): boolean {
  for (const { from, to } of links) if (stageOf(from) && stageOf(to)) return true
  return false
}

/** The facts of a model. */
export function factsOf(model: Model, shape: object, labels: object): Facts {
  const stages = stagesInOrder(model)
  const order = places(stages)
  const filled = fill(stages, model.nodes)
  const stageOf = (node: string) => model.stages.get(model.nodes.get(node)?.stage ?? '')
  const linksBy = (side: 'in' | 'out', node: string) => {
    const graph = graphOf({ model, shape })
    const links = linksOf(graph, graph[side], node).map((id) => model.links.get(id))
    return links.filter((link) => link !== undefined)
  }
  return {
    model,
    shape,
    labels,
    stageOf,
    placeOf: (node) => order.get(model.nodes.get(node)?.stage ?? '') ?? -1,
    filled,
    holds: (kind) => filled.some((stage) => stage.kind === kind),
    hasLinks: anyWhole(model.links.values(), stageOf),
    into: (node) => linksBy('in', node),
    outOf: (node) => linksBy('out', node),
    isMeasured: (node) => measured(model.assignments).has(node),
    assumptionsOf: (kind, subject) => {
      const list = assumptionsOf(model, subject)
      // A link and a node may have the same id.
      return list.every(({ subjectKind }) => subjectKind === kind)
        ? list
        : list.filter(({ subjectKind }) => subjectKind === kind)
    },
    evidenceOf: (kind, subject) => evidenceOf(model, kind, subject),
  }
}

/**
 * What rules about single records may ask of the model as a whole, in one string: whether it has links, and which
 * stages hold cards. While it stays the same, only records that an edit touched have to be checked again.
 */
export function outlineOf({ hasLinks, filled }: Facts): string {
  return JSON.stringify([hasLinks, ...filled.map(({ id }) => id)])
}
