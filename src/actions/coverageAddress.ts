import { COVERAGE_BY } from '../portfolio/columns.ts'
import type { Standing } from '../portfolio/coverage.ts'
import { COUNTABLE, type CoverageAsk, FIRST_ASK } from './coverage.ts'

/** What the coverage part shows, as it stands behind the question mark of its address. */
export interface CoverageAddress extends Omit<CoverageAsk, 'crowded'> {
  /** Only the outcomes that stand so. */
  readonly only: Standing | null
}

const STANDINGS: readonly Standing[] = ['nothing', 'one', 'some', 'crowded']
const LONGEST = 60

/** Reads what stands behind the question mark. What is not understood is as at first. */
export function readCoverageAddress(query: string): CoverageAddress {
  const params = new URLSearchParams(query)
  const named = params.get('count')?.split(',')
  const counted = COUNTABLE.filter((status) => named?.includes(status || 'none'))
  return {
    by: COVERAGE_BY.find((by) => by === params.get('by')) ?? FIRST_ASK.by,
    level: (params.get('places') ?? '').slice(0, LONGEST),
    counted: named ? counted : FIRST_ASK.counted,
    bids: params.get('bids') !== 'no',
    only: STANDINGS.find((standing) => standing === params.get('only')) ?? null,
  }
}

/** The same as text, '' for the part as it is at first. */
export function writeCoverageAddress({ by, level, counted, bids, only }: CoverageAddress): string {
  const params = new URLSearchParams()
  if (by !== FIRST_ASK.by) params.set('by', by)
  if (level && by === 'place') params.set('places', level)
  if (counted.join() !== FIRST_ASK.counted.join()) params.set('count', counted.map((one) => one || 'none').join(','))
  if (!bids) params.set('bids', 'no')
  if (only) params.set('only', only)
  return params.toString()
}
