import type { Model } from '../model.ts'
import { assumptionsOf } from '../queries/assumptions.ts'

/** What has to be checked again after an edit: records by id, and whether the shape or a label changed anywhere. */
export interface Touched {
  readonly node: Set<string>
  readonly link: Set<string>
  readonly assumption: Set<string>
  shape: boolean
  labels: boolean
  /** There is no model before that this one follows from. */
  readonly all: boolean
}

/** Calls back for every record that is not the same in both tables. Unchanged records keep their identity. */
function eachChange<R>(
  before: ReadonlyMap<string, R>,
  after: ReadonlyMap<string, R>,
  act: (id: string, was: R | undefined, is: R | undefined) => void,
): void {
  if (before === after) return
  let known = 0
  for (const [id, is] of after) {
    const was = before.get(id)
    if (was !== undefined) known++
    if (was !== is) act(id, was, is)
  }
  if (known === before.size) return
  for (const [id, was] of before) if (!after.has(id)) act(id, was, undefined)
}

/** What an edit from one model to the next may have changed for the checks. Everything, when there is no model before. */
export function touchedBy(before: Model | null, after: Model): Touched {
  const touched: Touched = {
    node: new Set(),
    link: new Set(),
    assumption: new Set(),
    shape: false,
    labels: false,
    all: false,
  }
  if (!before || !sameStages(before.stages, after.stages)) return everything(after)
  if (before.stages !== after.stages) touched.shape = true
  const shaped = new Set<string>()
  eachChange(before.nodes, after.nodes, (id, was, is) => {
    touched.node.add(id)
    if (was?.label !== is?.label) touched.labels = true
    if (was?.stage !== is?.stage || !was || !is) shaped.add(id)
    if (was?.intended !== is?.intended) touched.shape = true
  })
  eachChange(before.links, after.links, (id, was, is) => {
    touched.link.add(id)
    for (const link of [was, is]) if (link) touched.node.add(link.from).add(link.to)
    if (was?.from !== is?.from || was?.to !== is?.to || was?.kind !== is?.kind) touched.shape = true
  })
  if (shaped.size > 0) touched.shape = true
  spread(touched, shaped, after)
  eachChange(before.assignments, after.assignments, (_id, was, is) => {
    for (const assignment of [was, is]) if (assignment) touched.node.add(assignment.node)
  })
  eachChange(before.assumptions, after.assumptions, (id, was, is) => {
    touched.assumption.add(id)
    for (const assumption of [was, is]) if (assumption) touch(touched, assumption.subjectKind, assumption.subject)
  })
  eachChange(before.evidence, after.evidence, (_id, was, is) => {
    for (const evidence of [was, is]) {
      if (!evidence) continue
      touch(touched, evidence.subjectKind, evidence.subject)
      const assumption = evidence.subjectKind === 'assumption' ? after.assumptions.get(evidence.subject) : undefined
      if (assumption) touch(touched, assumption.subjectKind, assumption.subject)
    }
  })
  // What hangs on a node or a link is shown with it, and hidden with it.
  for (const id of [...touched.node, ...touched.link])
    for (const assumption of assumptionsOf(after, id)) touched.assumption.add(assumption.id)
  return touched
}

/** Whether stages are the same but for their names, which no rule about single records asks for. */
function sameStages(before: Model['stages'], after: Model['stages']): boolean {
  if (before === after) return true
  if (before.size !== after.size) return false
  for (const [id, { kind, horizon, order }] of after) {
    const was = before.get(id)
    if (was?.kind !== kind || was.horizon !== horizon || was.order !== order) return false
  }
  return true
}

/** A node touches its links; one that came, went or changed its stage touches its neighbours too. */
function spread(touched: Touched, shaped: ReadonlySet<string>, after: Model): void {
  if (touched.node.size === 0) return
  const seeds = new Set(touched.node)
  // A link that came or went has touched both of its ends already.
  for (const link of after.links.values()) {
    if (!seeds.has(link.from) && !seeds.has(link.to)) continue
    touched.link.add(link.id)
    if (shaped.has(link.from) || shaped.has(link.to)) touched.node.add(link.from).add(link.to)
  }
}

function touch(touched: Touched, kind: string, id: string): void {
  if (kind === 'link') touched.link.add(id)
  else if (kind === 'node') touched.node.add(id)
  else if (kind === 'assumption') touched.assumption.add(id)
}

function everything(model: Model): Touched {
  return {
    node: new Set(model.nodes.keys()),
    link: new Set(model.links.keys()),
    assumption: new Set(model.assumptions.keys()),
    shape: true,
    labels: true,
    all: true,
  }
}
