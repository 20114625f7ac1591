import type { Acceptance, Model, Node } from '../model.ts'
import { memoQuery } from '../queries/memo.ts'
import { nodesInOrder } from '../queries/stages.ts'
import { type Finding, findingKey, SEVERITIES, type Severity } from './check.ts'
import { createChecker } from './checker.ts'
import { CHECKS } from './checks.ts'

/** A finding that people let stand, with every reason that was given. */
export interface Accepted {
  readonly finding: Finding
  readonly acceptances: readonly Acceptance[]
}

export interface Findings {
  readonly open: readonly Finding[]
  readonly accepted: readonly Accepted[]
}

const check = createChecker(CHECKS)

const judge = memoQuery((all: readonly Finding[], acceptances: Model['acceptances']): Findings => {
  if (acceptances.size === 0) return { open: all, accepted: [] }
  const reasons = Map.groupBy(acceptances.values(), ({ rule, subjectKind, subject, detail }) =>
    findingKey({ rule, subject: { kind: subjectKind, id: subject }, detail }),
  )
  const open: Finding[] = []
  const accepted: Accepted[] = []
  for (const finding of all) {
    const given = reasons.get(findingKey(finding))
    if (given) accepted.push({ finding, acceptances: given })
    else open.push(finding)
  }
  return { open, accepted }
})

/** What the checks find in a model, in no order, those that people let stand apart. Only what changed is checked again. */
export function findings(model: Model): Findings {
  return judge(check(model), model.acceptances)
}

/** Findings from most to least severe, by rule, and within a rule as the model is read. */
export function inReadingOrder(model: Model, list: readonly Finding[]): readonly Finding[] {
  const places = placesOf(nodesInOrder(model))
  const placeOf = ({ subject, cards }: Finding) => {
    const link = subject.kind === 'link' ? model.links.get(subject.id) : undefined
    return places.get(link?.from ?? cards[0] ?? subject.id) ?? -1
  }
  const keyed = list.map((finding) => ({ finding, place: placeOf(finding) }))
  keyed.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) ||
      (a.finding.rule < b.finding.rule ? -1 : a.finding.rule > b.finding.rule ? 1 : 0) ||
      a.place - b.place ||
      (findingKey(a.finding) < findingKey(b.finding) ? -1 : 1),
  )
  return keyed.map(({ finding }) => finding)
}

const placesOf = memoQuery(
  (nodes: readonly Node[]): ReadonlyMap<string, number> => new Map(nodes.map(({ id }, at) => [id, at])),
)

/** What a card's mark says: the worst severity among the open findings shown on it, and how many they are. */
export interface Mark {
  readonly severity: Exclude<Severity, 'info'>
  readonly count: number
}

let lastMarks: ReadonlyMap<string, Mark> = new Map()

const marksOf = memoQuery((open: readonly Finding[]): ReadonlyMap<string, Mark> => {
  const next = new Map<string, Mark>()
  for (const { severity, cards } of open) {
    if (severity === 'info') continue
    for (const card of cards) {
      const mark = next.get(card)
      next.set(card, {
        severity: mark?.severity === 'error' ? 'error' : severity,
        count: (mark?.count ?? 0) + 1,
      })
    }
  }
  for (const [card, mark] of next) {
    const before = lastMarks.get(card)
    if (before?.severity === mark.severity && before.count === mark.count) next.set(card, before)
  }
  lastMarks = next
  return next
})

/** The marks on the cards, by node. Hints carry none; a mark that says the same as before is the same object. */
export function marks(model: Model): ReadonlyMap<string, Mark> {
  return marksOf(findings(model).open)
}

/** How many open findings there are of each severity. */
export const countBySeverity = memoQuery((open: readonly Finding[]): Readonly<Record<Severity, number>> => {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of open) counts[severity]++
  return counts
})
