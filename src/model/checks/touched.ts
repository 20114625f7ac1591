import type { Model } from '../model.ts'
import { linkIndex } from '../queries/paths.ts'

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
  if (!before || before.stages !== after.stages) return everything(after)
  const shaped = new Set<string>()
  eachChange(before.nodes, after.nodes, (id, was, is) => {
    touched.node.add(id)
    if (was?.label !== is?.label) touched.labels = true
    if (was?.stage !== is?.stage || !was || !is) shaped.add(id)
  })
  eachChange(before.links, after.links, (id, was, is) => {
    touched.link.add(id)
    for (const link of [was, is]) if (link) touched.node.add(link.from).add(link.to)
    if (was?.from !== is?.from || was?.to !== is?.to || was?.kind !== is?.kind) touched.shape = true
  })
  if (shaped.size > 0) touched.shape = true
  spread(touched, shaped, before, after)
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
  return touched
}

/** A node touches its links; one that came, went or changed its stage touches its neighbours too. */
function spread(touched: Touched, shaped: ReadonlySet<string>, before: Model, after: Model): void {
  if (touched.node.size === 0) return
  const now = linkIndex(after)
  const seeds = Array.from(touched.node)
  for (const id of seeds) {
    for (const link of [...(now.in.get(id) ?? []), ...(now.out.get(id) ?? [])]) {
      touched.link.add(link.id)
      if (shaped.has(id)) touched.node.add(link.from).add(link.to)
    }
  }
  const gone = [...shaped].some((id) => !after.nodes.has(id) || !before.nodes.has(id))
  if (!gone) return
  // A link that lost or found an end is no longer, or is again, a link for the node at its other end.
  for (const table of [before.links, after.links]) {
    for (const link of table.values()) {
      if (!shaped.has(link.from) && !shaped.has(link.to)) continue
      touched.link.add(link.id)
      touched.node.add(link.from).add(link.to)
    }
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
