import type { Serves } from '../portfolio/coverage.ts'
import type { CoverageBy } from '../portfolio/columns.ts'
import { say, sayNumber } from '../words/words.ts'
import type { Count, Matrix, MatrixCell, MatrixColumn, MatrixGroup, MatrixRow } from './coverage.ts'
import { sayTerm } from './interventions.ts'
import { saySum } from './moneyWords.ts'

/** The heading of a column. */
export function sayColumn(by: CoverageBy, { key, name, band }: Pick<MatrixColumn, 'key' | 'name' | 'band'>): string {
  if (by === 'intervention') return name.trim() || say('workspace.new.untitled')
  if (band) {
    const from = saySum(band.from, band.currency)
    if (band.to === null) return say('coverage.money.from', { from })
    const to = saySum(band.to, band.currency)
    return band.from === 0 ? say('coverage.money.under', { to }) : say('coverage.money', { from, to })
  }
  if (key === '') return say('workspace.unknown')
  if (by === 'tier') return sayTerm('tier', name)
  if (by === 'delivery-model') return sayTerm('delivery', name)
  return name || key.replace(/^~/, '')
}

/** The heading of a group of rows. */
export function sayGroup(key: MatrixGroup['key']): string {
  return say(`coverage.group.${key}`)
}

/** What serves a row, in a few words: what is there, or that nothing is, and the bids after that. */
export function sayServed({ standing, now, bids }: Pick<MatrixRow, 'standing' | 'now' | 'bids'>): string {
  const is = say(`coverage.served.${standing}`, { count: now })
  return bids > 0 ? say('coverage.served.withBids', { is, bids: say('coverage.bids', { count: bids }) }) : is
}

/** What is in a cell: "Direct" for one intervention; of several how many in which way. '' of an empty cell. */
export function sayCell(cell: MatrixCell | undefined, by: CoverageBy): string {
  if (!cell) return ''
  const single = by === 'intervention'
  const ways = cell.kinds.map(({ kind, now, bids }) => {
    const way = say(`contribution.kind.${kind}`)
    return single ? way : say('coverage.cell.way', { way, count: sayNumber(now + bids) })
  })
  const words = ways.join(', ')
  if (single) return cell.bids > 0 ? say('coverage.cell.bid', { words }) : words
  return say('coverage.cell', { served: sayCount(cell), words })
}

/** "3 interventions, 1 bid". */
export function sayCount({ now, bids }: Count): string {
  const there = now > 0 || bids === 0 ? say('workspace.list.count', { count: now }) : ''
  return [there, bids > 0 ? say('coverage.bids', { count: bids }) : ''].filter(Boolean).join(', ')
}

/** The name of the card that a contribution comes from. */
export function sayFrom({ label }: Pick<Serves, 'label'>): string {
  return label.trim() || say('card.untitled')
}

/** How the outcomes stand, in one sentence for who cannot see the figures. */
export function saySummary({ standings, outcomes, crowded }: Matrix): string {
  const { nothing, one } = standings
  return [
    say('coverage.summary.nothing', { nothing: sayNumber(nothing), count: outcomes }),
    say('coverage.summary.one', { count: one }),
    say('coverage.summary.crowded', { count: standings.crowded, from: sayNumber(crowded) }),
  ].join(' ')
}
