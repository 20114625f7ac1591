import { isDate, partsOf, wholeMonths } from './dates.ts'
import { spansIn } from './spans.ts'
import type { Quarters } from './spans.ts'

export type PeriodKind = 'month' | 'quarter' | 'half' | 'year-financial' | 'year-calendar' | 'year-academic' | 'range'

/** A span of days, `end` included. What matters are the dates; the kind follows from them. */
export interface Period {
  readonly start: string
  readonly end: string
  readonly kind: PeriodKind
}

export type PeriodReading =
  | { readonly ok: true; readonly period: Period }
  | {
      readonly ok: false
      readonly code: 'period-blank' | 'period-unknown' | 'period-ambiguous'
      readonly readings?: readonly Period[]
    }

/** The words of a period's label, in the language of the screen. `months` are twelve short names, January first. */
export interface PeriodWords {
  readonly months: readonly string[]
  readonly to: string
  readonly quarter: string
  readonly half: string
  readonly academicYear: string
}

export const ENGLISH_PERIOD_WORDS: PeriodWords = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  to: 'to',
  quarter: 'Q',
  half: 'H',
  academicYear: 'academic year',
}

/** No period is written longer; a story in a cell is not searched for one. */
const LONGEST = 100

/**
 * Reads a period as people write it. UK financial years run from 1 April; Q1 is April to June. What can be read in
 * two ways ("Q1 2023", "FY23", "2011-12", "Dec-Feb 2023") is 'period-ambiguous' with every reading, the calendar one
 * first; `quarters` says which numbering a quarter or half with a single year follows. Nothing is guessed.
 */
export function readPeriod(text: string, options: { readonly quarters?: Quarters } = {}): PeriodReading {
  if (text.trim() === '') return { ok: false, code: 'period-blank' }
  if (text.trim().length > LONGEST) return { ok: false, code: 'period-unknown' }
  const all = spansIn(text)
  const asked = all.filter((span) => span.by === undefined || span.by === options.quarters)
  const spans = options.quarters && asked.length > 0 ? asked : all
  const readings = [...new Map(spans.map((span) => [span.start + span.end, periodOf(span.start, span.end)])).values()]
  const [period] = readings
  if (!period) return { ok: false, code: 'period-unknown' }
  return readings.length === 1 ? { ok: true, period } : { ok: false, code: 'period-ambiguous', readings }
}

/** The period of two dates, `end` included. Throws when they are no dates or the wrong way round. */
export function periodOf(start: string, end: string): Period {
  if (!isDate(start) || !isDate(end) || start > end) throw new RangeError(`No period: ${start} to ${end}`)
  return { start, end, kind: kindOf(start, end) }
}

/**
 * A short label in one canonical form for each period: "Q1 2022/23", "H1 2022/23", "2022/23", "2022", "Jan 2023",
 * "2020/21 academic year", "Apr 2021 to Dec 2021", "5 Apr 2021 to 9 May 2021". `readPeriod` reads the English back.
 */
export function formatPeriod(period: Pick<Period, 'start' | 'end'>, words: PeriodWords = ENGLISH_PERIOD_WORDS): string {
  const { start, end, kind } = periodOf(period.start, period.end)
  const { year, month } = partsOf(start)
  const financial = pair(month < 4 ? year - 1 : year)
  const monthName = (date: string): string => `${words.months[partsOf(date).month - 1]} ${partsOf(date).year}`
  switch (kind) {
    case 'month':
      return monthName(start)
    case 'quarter':
      return `${words.quarter}${month < 4 ? 4 : (month - 1) / 3} ${financial}`
    case 'half':
      if (month === 4 || month === 10) return `${words.half}${month === 4 ? 1 : 2} ${financial}`
      break
    case 'year-financial':
      return financial
    case 'year-calendar':
      return String(year)
    case 'year-academic':
      return `${pair(year)} ${words.academicYear}`
    case 'range':
      break
  }
  const day = (date: string): string => (wholeMonths(start, end) ? '' : `${partsOf(date).day} `) + monthName(date)
  return `${day(start)} ${words.to} ${day(end)}`
}

/** Orders by start, then the shorter first. */
export function comparePeriods(a: Pick<Period, 'start' | 'end'>, b: Pick<Period, 'start' | 'end'>): number {
  return compare(a.start, b.start) || compare(a.end, b.end)
}

function kindOf(start: string, end: string): PeriodKind {
  const { month } = partsOf(start)
  switch (wholeMonths(start, end)) {
    case 1:
      return 'month'
    case 3:
      return month % 3 === 1 ? 'quarter' : 'range'
    case 6:
      return month % 3 === 1 ? 'half' : 'range'
    case 12:
      if (month === 4) return 'year-financial'
      if (month === 1) return 'year-calendar'
      return month === 9 ? 'year-academic' : 'range'
    default:
      return 'range'
  }
}

function pair(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
