import type { Evidence, Model } from '../model.ts'
import { byOrder } from '../order.ts'
import { memoQuery } from './memo.ts'

const bySubject = memoQuery((evidence: Model['evidence']): ReadonlyMap<string, readonly Evidence[]> => {
  const groups = Map.groupBy(evidence.values(), ({ subjectKind, subject }) => `${subjectKind} ${subject}`)
  for (const group of groups.values()) group.sort(byOrder)
  return groups
})

const NONE: readonly Evidence[] = []

/** The evidence under a link, a node or an assumption, in order. */
export function evidenceOf(model: Model, kind: Evidence['subjectKind'], subject: string): readonly Evidence[] {
  return bySubject(model.evidence).get(`${kind} ${subject}`) ?? NONE
}

/** The address as a link that is safe to follow, or null: only http and https lead anywhere. */
export function safeAddress(address: string): string | null {
  const parsed = URL.parse(address.trim())
  return parsed && (parsed.protocol === 'https:' || parsed.protocol === 'http:') ? parsed.href : null
}
