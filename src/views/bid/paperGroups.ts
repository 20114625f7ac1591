import type { FindingKind } from '../../portfolio/finding.ts'
import type { DecisionRecord } from '../../portfolio/record.ts'

type Line = DecisionRecord['findings'][number]

interface PaperGroup {
  readonly kind: FindingKind
  /** What all lines of the kind rest on, where that is the same. */
  readonly why: string
  readonly lines: readonly Line[]
}

/** The lines of a record by kind, in their order; what a kind has in common is said once. */
export function paperGroups(all: readonly Line[]): readonly PaperGroup[] {
  return [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, same]) => {
    const shared = same.length > 1 && same.every(({ why }) => why === same[0]?.why)
    const lines = same.map((line, at) => (shared || line.why === same[at - 1]?.why ? { ...line, why: '' } : line))
    return { kind, why: shared ? (same[0]?.why ?? '') : '', lines }
  })
}
