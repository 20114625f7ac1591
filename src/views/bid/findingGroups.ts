import { tellFinding } from '../../portfolio/alignment.ts'
import type { Finding, FindingKind, FindingTone } from '../../portfolio/finding.ts'

/** A finding with its words. `why` is '' where the group says it once for all, or the finding before says the same. */
export interface ToldFinding {
  readonly finding: Finding
  readonly fact: string
  readonly why: string
}

/** Findings of one kind and tone. `why` is what they all rest on, where that is the same. */
export interface FindingGroup {
  readonly kind: FindingKind
  readonly tone: FindingTone
  readonly why: string
  readonly told: readonly ToldFinding[]
}

/** The findings of a tone by kind, in their order; what a group has in common is said once. */
export function groupsOf(findings: readonly Finding[], tone: FindingTone): readonly FindingGroup[] {
  const kinds = Map.groupBy(
    findings.filter((finding) => finding.tone === tone),
    ({ kind }) => kind,
  )
  return [...kinds].map(([kind, all]) => {
    const said = all.map((finding) => ({ finding, ...tellFinding(finding) }))
    const [first] = said
    const shared = said.length > 1 && said.every(({ why }) => why === first?.why)
    const told = said.map((one, at) => (shared || one.why === said[at - 1]?.why ? { ...one, why: '' } : one))
    return { kind, tone, why: shared ? (first?.why ?? '') : '', told }
  })
}
