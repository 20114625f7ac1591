import type { Digest, DigestAward } from './digest.ts'

/** Days as YYYY-MM-DD, both included; '' is open on that side. */
export interface Period {
  readonly start: string
  readonly end: string
}

/** The known money in one currency (ISO 4217, or '' where the currency is not said). */
export interface Amount {
  readonly currency: string
  readonly amount: number
  readonly awards: number
}

/**
 * Money as it is known: a sum for each currency, and beside it what no sum says. It is the money of whole interventions:
 * nothing in a model says which part of it goes to one outcome.
 */
export interface Money {
  /** By currency. */
  readonly amounts: readonly Amount[]
  /** Awards whose amount is not known: they are in no sum. */
  readonly unknown: number
  /** Interventions that have no award (in the period): they are in no sum either. */
  readonly without: number
}

/**
 * The days that are known of an award: from start to end. Of an award with one date only that day is known; null where
 * there is none. Dates the wrong way round are turned.
 */
export function daysOf({ start, end }: Pick<DigestAward, 'start' | 'end'>): Period | null {
  const [first, last] = [start || end, end || start]
  if (!first) return null
  return first <= last ? { start: first, end: last } : { start: last, end: first }
}

/** Whether two periods have a day in common. */
export function meet(a: Period, b: Period): boolean {
  return (!a.end || !b.start || a.end >= b.start) && (!b.end || !a.start || b.end >= a.start)
}

/** The days that two periods have in common, or null. */
export function inCommon(a: Period, b: Period): Period | null {
  if (!meet(a, b)) return null
  const end = !a.end || (b.end && b.end < a.end) ? b.end : a.end
  return { start: a.start > b.start ? a.start : b.start, end }
}

/**
 * The money of interventions. With a period: of the awards that have a day in it, each whole and never in parts; awards
 * without a date are not among them.
 */
export function moneyOf(digests: Digest | readonly Digest[], period?: Period): Money {
  const sums = new Map<string, { amounts: number[] }>()
  let unknown = 0
  let without = 0
  for (const { awards } of 'awards' in digests ? [digests] : digests) {
    let any = false
    for (const award of awards) {
      const days = daysOf(award)
      if (period && !(days && meet(days, period))) continue
      any = true
      if (award.amount === null) {
        unknown++
        continue
      }
      const currency = award.currency.trim().toUpperCase()
      const sum = sums.get(currency)
      if (sum) sum.amounts.push(award.amount)
      else sums.set(currency, { amounts: [award.amount] })
    }
    if (!any) without++
  }
  const amounts = [...sums]
    .map(([currency, all]) => ({ currency, amount: sumOf(all.amounts), awards: all.amounts.length }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1))
  return { amounts, unknown, without }
}

/** The same sum in whatever order the amounts come, to a hundredth. */
function sumOf(amounts: readonly number[]): number {
  let sum = 0
  for (const amount of amounts.toSorted((a, b) => a - b)) sum += amount
  return Math.round(sum * 100) / 100
}

/** The known money of one intervention falls from `from` (included) to `to` (not included; null: no end), in one currency. */
export interface MoneyBand {
  readonly currency: string
  readonly from: number
  readonly to: number | null
}

const STEPS = [0, 10_000, 25_000, 50_000, 100_000, 250_000] as const

/**
 * The bands of an intervention's money, one for each currency; null where an amount is not known or there is no award,
 * since the whole is then not known.
 */
export function bandsOf(digest: Digest): readonly MoneyBand[] | null {
  const { amounts, unknown, without } = moneyOf(digest)
  if (unknown > 0 || without > 0) return null
  return amounts.map(({ currency, amount }) => {
    const at = Math.max(
      0,
      STEPS.findLastIndex((step) => amount >= step),
    )
    return { currency, from: STEPS[at] ?? 0, to: STEPS[at + 1] ?? null }
  })
}
