import { useMemo } from 'react'
import { useModel, useSession } from '../../document/hooks.ts'
import type { Finding } from '../../model/checks/check.ts'
import { findings, inReadingOrder } from '../../model/checks/findings.ts'

/** The open findings of one rule, in reading order. */
export interface FindingGroup {
  readonly rule: string
  readonly list: readonly Finding[]
}

/** The open findings by rule, the most severe first. */
export function useGroups(): readonly FindingGroup[] {
  const model = useModel((snapshot) => snapshot)
  return useMemo(() => {
    const groups = Map.groupBy(inReadingOrder(model, findings(model).open), ({ rule }) => rule)
    return [...groups].map(([rule, list]) => ({ rule, list }))
  }, [model])
}

const KINDS: Readonly<Record<string, string>> = {
  nodes: 'node',
  links: 'link',
  stages: 'stage',
  indicators: 'indicator',
}

/** The open findings about what is selected; null while nothing is. */
export function useSelectedFindings(): readonly Finding[] | null {
  const model = useModel((snapshot) => snapshot)
  const selection = useSession((session) => session.selection)
  return useMemo(() => {
    const kind = KINDS[selection?.table ?? '']
    if (!selection || !kind) return null
    const chosen = new Set(selection.ids)
    return inReadingOrder(
      model,
      findings(model).open.filter((finding) => concerns(finding, kind, chosen, model.assumptions)),
    )
  }, [model, selection])
}

/** A finding concerns what it is about, the cards that carry its mark, and what its assumption belongs to. */
function concerns(
  { subject, cards }: Finding,
  kind: string,
  chosen: ReadonlySet<string>,
  assumptions: ReadonlyMap<string, { readonly subjectKind: string; readonly subject: string }>,
): boolean {
  if (subject.kind === kind && chosen.has(subject.id)) return true
  if (kind === 'node' && cards.some((card) => chosen.has(card))) return true
  const assumption = subject.kind === 'assumption' ? assumptions.get(subject.id) : undefined
  return assumption?.subjectKind === kind && chosen.has(assumption.subject)
}
