import type { Assumption, Link, Model } from '../model.ts'
import type { Check, Finding, Found, LocalCheck, ModelCheck, Subject } from './check.ts'
import { type Facts, factsOf, outlineOf } from './facts.ts'
import { touchedBy } from './touched.ts'

/** A checker remembers its last model, and checks again only what changed since. */
export type Checker = (model: Model) => readonly Finding[]

const SCOPES = ['node', 'link', 'assumption'] as const
const NOTHING: readonly Finding[] = []
const WHOLE: Subject = { kind: 'model', id: '' }
const NO_CARDS: readonly string[] = []
/** Up to so many findings of a list are compared one by one. */
const FEW = 8

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
  let outline = ''
  let shape: object = {}
  let labels: object = {}
  let all = NOTHING

  return (model) => {
    if (model === last) return all
    const before = outline
    outline = outlineOf(factsOf(model, shape, labels))
    const touched = touchedBy(outline === before ? last : null, model)
    if (touched.shape) shape = {}
    if (touched.labels) labels = {}
    const facts = factsOf(model, shape, labels)
    let changed = false
    const put = (owner: string, next: readonly Finding[]) => {
      const old = found.get(owner) ?? NOTHING
      const kept = keepSame(old, next)
      if (kept === old) return
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
      const known = read.get(check)
      if (known && reads.every((value, at) => value === known[at])) continue
      read.set(check, reads)
      put(
        check.id,
        check.find(facts).map((one) => findingOf(check, WHOLE, NO_CARDS, one)),
      )
    }
    last = model
    if (changed) all = flatten(found)
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
    return link && isWhole(link, facts) ? check.find(link, facts) : null
  }
  const assumption = facts.model.assumptions.get(id)
  return assumption && isShown(assumption, facts) ? check.find(assumption, facts) : null
}

function isWhole({ from, to }: Link, { stageOf }: Facts): boolean {
  return stageOf(from) !== undefined && stageOf(to) !== undefined
}

/** Whether what an assumption is about can be seen. */
function isShown({ subjectKind, subject }: Assumption, facts: Facts): boolean {
  if (subjectKind === 'model') return true
  if (subjectKind === 'node') return facts.stageOf(subject) !== undefined
  const link = facts.model.links.get(subject)
  return link !== undefined && isWhole(link, facts)
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

/** The next findings, each as the object that stood before if it says the same; the very list that stood, if all do. */
function keepSame(before: readonly Finding[], next: readonly Finding[]): readonly Finding[] {
  if (before.length === 0) return next.length === 0 ? before : next
  const old = before.length > FEW ? new Map(before.map((finding) => [keyWithin(finding), finding])) : null
  let same = 0
  const kept = next.map((finding) => {
    const known = old ? old.get(keyWithin(finding)) : before.find((one) => isSame(one, finding))
    if (!known || !isSame(known, finding)) return finding
    same++
    return known
  })
  return same === before.length && same === next.length ? before : kept
}

function keyWithin({ rule, subject, detail }: Finding): string {
  return `${rule} ${subject.kind} ${subject.id} ${detail}`
}

function isSame(a: Finding, b: Finding): boolean {
  return (
    a.rule === b.rule &&
    a.subject.id === b.subject.id &&
    a.detail === b.detail &&
    a.subject.kind === b.subject.kind &&
    a.cards.length === b.cards.length &&
    a.cards.every((card, at) => card === b.cards[at]) &&
    sameParams(a.params, b.params)
  )
}

function sameParams(a: Finding['params'], b: Finding['params']): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}

function flatten(lists: ReadonlyMap<string, readonly Finding[]>): Finding[] {
  const all: Finding[] = []
  for (const list of lists.values()) for (const finding of list) all.push(finding)
  return all
}
