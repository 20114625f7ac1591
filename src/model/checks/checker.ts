import type { Model } from '../model.ts'
import { linkIndex } from '../queries/paths.ts'
import type { Check, Finding, Found, LocalCheck, ModelCheck, Subject } from './check.ts'
import { type Facts, factsOf } from './facts.ts'
import { touchedBy } from './touched.ts'

/** A checker remembers its last model, and checks again only what changed since. */
export type Checker = (model: Model) => readonly Finding[]

const SCOPES = ['node', 'link', 'assumption'] as const
const NOTHING: readonly Finding[] = []

/**
 * Makes a checker for these rules. It answers with every finding, in no order; a finding that stands from one
 * model to the next is the same object, and so is the list when nothing in it changed.
 */
export function createChecker(checks: readonly Check[]): Checker {
  const local = checks.filter((check) => check.scope !== 'model')
  const whole = checks.filter((check) => check.scope === 'model')
  const found = new Map<string, readonly Finding[]>()
  const read = new Map<ModelCheck, readonly unknown[]>()
  let last: Model | null = null
  let hadLinks = false
  let shape: object = {}
  let labels: object = {}
  let all = NOTHING

  return (model) => {
    if (model === last) return all
    // The first link of a model, and its last, change what the rules about links say of every card.
    const hasLinks = linkIndex(model).whole.size > 0
    const touched = touchedBy(hasLinks === hadLinks ? last : null, model)
    hadLinks = hasLinks
    if (touched.shape) shape = {}
    if (touched.labels) labels = {}
    const facts = factsOf(model, shape, labels)
    let changed = false
    const put = (owner: string, next: readonly Finding[]) => {
      const before = found.get(owner) ?? NOTHING
      const kept = next.map((finding) => before.find((old) => isSame(old, finding)) ?? finding)
      if (kept.length === before.length && kept.every((finding, at) => finding === before[at])) return
      if (kept.length > 0) found.set(owner, kept)
      else found.delete(owner)
      changed = true
    }
    for (const scope of SCOPES) {
      // A model that is not the next one but another may lack records that the last one had.
      if (touched.all)
        for (const owner of ownersOf(found, scope)) if (!touched[scope].has(owner)) put(`${scope} ${owner}`, NOTHING)
      for (const id of touched[scope]) put(`${scope} ${id}`, look(local, scope, id, facts))
    }
    for (const check of whole) {
      const reads = check.reads(facts)
      const before = read.get(check)
      if (before && reads.every((value, at) => value === before[at])) continue
      read.set(check, reads)
      put(
        check.id,
        check.find(facts).map((one) => findingOf(check, { kind: 'model', id: '' }, [], one)),
      )
    }
    last = model
    if (changed) all = [...found.values()].flat()
    return all
  }
}

function ownersOf(found: ReadonlyMap<string, unknown>, scope: string): string[] {
  const start = `${scope} `
  return [...found.keys()].filter((owner) => owner.startsWith(start)).map((owner) => owner.slice(start.length))
}

/** What the local rules find about one record; nothing when it is gone or hidden. */
function look(checks: readonly LocalCheck[], scope: LocalCheck['scope'], id: string, facts: Facts): Finding[] {
  const findings: Finding[] = []
  for (const check of checks) {
    if (check.scope !== scope) continue
    const one = lookWith(check, id, facts)
    if (!one) continue
    const cards = scope === 'node' ? [id] : []
    findings.push(findingOf(check, { kind: scope, id }, cards, one))
  }
  return findings
}

function lookWith(check: LocalCheck, id: string, facts: Facts): Found | null {
  if (check.scope === 'node') {
    const node = facts.model.nodes.get(id)
    return node && facts.stageOf(id) ? check.find(node, facts) : null
  }
  if (check.scope === 'link') {
    const link = facts.model.links.get(id)
    const ends = link && facts.stageOf(link.from) && facts.stageOf(link.to)
    return link && ends ? check.find(link, facts) : null
  }
  const assumption = facts.model.assumptions.get(id)
  return assumption ? check.find(assumption, facts) : null
}

function findingOf(check: Check, subject: Subject, cards: readonly string[], found: Found): Finding {
  return {
    rule: check.id,
    severity: check.severity,
    subject: found.subject ?? subject,
    detail: found.detail ?? '',
    cards: found.cards ?? cards,
    params: found.params ?? {},
  }
}

function isSame(a: Finding, b: Finding): boolean {
  return (
    a.rule === b.rule &&
    a.detail === b.detail &&
    a.subject.kind === b.subject.kind &&
    a.subject.id === b.subject.id &&
    JSON.stringify([a.cards, a.params]) === JSON.stringify([b.cards, b.params])
  )
}
