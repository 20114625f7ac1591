import type { BidCard, Drawing, SystemCard } from '../../portfolio/alignment/drawing.ts'
import { say } from '../../words/words.ts'

/** What would tell of an outcome: its indicators with a baseline, else those without, else that there is none. */
export function indicatorLine({ indicators }: Pick<BidCard, 'indicators'>): string {
  if (indicators.length === 0) return say('bid.joins.indicator.none')
  const based = indicators.filter(({ baseline }) => baseline)
  const titles = (based.length > 0 ? based : indicators).map(({ title }) => title).join('; ')
  return say(based.length > 0 ? 'bid.joins.indicator' : 'bid.joins.indicator.noBaseline', { titles })
}

/** What of the bid serves an outcome of the system, each with how. */
export function servedBy({ left, lines }: Drawing, { id }: Pick<SystemCard, 'id'>): readonly string[] {
  // Only the bid's: a card of the system may have the same id.
  const names = new Map(left.map((card) => [card.id, card.label]))
  return lines
    .filter(({ to }) => to === id)
    .map(({ from, kind }) => say(`bid.joins.by.${kind}`, { name: names.get(from) ?? '' }))
}
