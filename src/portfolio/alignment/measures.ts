import type { Indicator, Model } from '../../model/model.ts'
import { indicatorsOn } from '../../model/queries/indicators.ts'
import type { Finding } from '../finding.ts'
import { type BidCase, finding } from './bidCase.ts'
import { listed, nameOf, oneLine } from './names.ts'
import { say } from '../../words/words.ts'

/** The indicators on a node that are there. */
export function measuresOf(bid: Model, node: string): readonly Indicator[] {
  return indicatorsOn(bid, node).flatMap((id) => bid.indicators.get(id) ?? [])
}

/** Whether the situation before is known: a number or, for what is told in words, a note. */
export function hasBaseline({ type, baseline, baselineNote }: Indicator): boolean {
  return baseline !== null || (type === 'qualitative' && oneLine(baselineNote) !== '')
}

/** What an indicator is called. */
export function titleOf({ title }: Indicator): string {
  return oneLine(title) || say('indicator.untitled')
}

/** Outcomes of the bid that nothing would tell of (L18). */
export function withoutIndicator({ bid, outcomes }: BidCase): Finding[] {
  return outcomes
    .filter(({ id }) => measuresOf(bid, id).length === 0)
    .map((node) => finding('no-indicator', 'settle', node.id, { params: { outcome: nameOf(node) }, nodes: [node.id] }))
}

/** Outcomes of the bid with indicators, none of which has a baseline. */
export function withoutBaseline({ bid, outcomes }: BidCase): Finding[] {
  return outcomes.flatMap((node) => {
    const measures = measuresOf(bid, node.id)
    if (measures.length === 0 || measures.some(hasBaseline)) return []
    const params = { outcome: nameOf(node), indicators: listed(measures.map(titleOf)), count: measures.length }
    return finding('no-baseline', 'settle', node.id, { params, nodes: [node.id] })
  })
}
