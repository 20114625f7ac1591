import type { Assumption, Evidence, Link, Model, Stage } from '../model.ts'
import { assumptionsOf } from '../queries/assumptions.ts'
import { memoQuery } from '../queries/memo.ts'
import { linkIndex } from '../queries/paths.ts'
import { stagesInOrder } from '../queries/stages.ts'
import { evidenceOf } from '../queries/evidence.ts'

/** What checks ask of a model. */
export interface Facts {
  readonly model: Model
  /** Another object whenever a node, its stage, a stage, or a link's ends or kind is another than before. */
  readonly shape: object
  /** Another object whenever a label is another than before. */
  readonly labels: object
  readonly stageOf: (node: string) => Stage | undefined
  /** The place of a node's stage from the left, from 0; -1 where the stage is missing. */
  readonly placeOf: (node: string) => number
  /** Whether the model has a link at all whose two ends are there. */
  readonly hasLinks: boolean
  /** The whole links into a node and out of it. */
  readonly into: (node: string) => readonly Link[]
  readonly outOf: (node: string) => readonly Link[]
  /** Whether an indicator is assigned to a node. */
  readonly isMeasured: (node: string) => boolean
  /** The assumptions of a link or a node. */
  readonly assumptionsOf: (subject: string) => readonly Assumption[]
  readonly evidenceOf: (kind: Evidence['subjectKind'], subject: string) => readonly Evidence[]
}

const places = memoQuery(
  (stages: readonly Stage[]): ReadonlyMap<string, number> => new Map(stages.map(({ id }, at) => [id, at])),
)

const measured = memoQuery(
  (assignments: Model['assignments']): ReadonlySet<string> =>
    new Set([...assignments.values()].map(({ node }) => node)),
)

const NO_LINKS: readonly Link[] = []

/** The facts of a model. */
export function factsOf(model: Model, shape: object, labels: object): Facts {
  const index = linkIndex(model)
  const order = places(stagesInOrder(model))
  return {
    model,
    shape,
    labels,
    stageOf: (node) => model.stages.get(model.nodes.get(node)?.stage ?? ''),
    placeOf: (node) => order.get(model.nodes.get(node)?.stage ?? '') ?? -1,
    hasLinks: index.whole.size > 0,
    into: (node) => index.in.get(node) ?? NO_LINKS,
    outOf: (node) => index.out.get(node) ?? NO_LINKS,
    isMeasured: (node) => measured(model.assignments).has(node),
    assumptionsOf: (subject) => assumptionsOf(model, subject),
    evidenceOf: (kind, subject) => evidenceOf(model, kind, subject),
  }
}
