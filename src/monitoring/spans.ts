import { addDays, dateOf, monthEnd, monthStart, partsOf } from './dates.ts'

export type Quarters = 'financial' | 'calendar'

/** One possible reading of a text; `by` says which numbering of quarters it rests on, where that matters. */
export interface Span {
  readonly start: string
  readonly end: string
  readonly by?: Quarters
}

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)'
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const FULL_MONTHS =
  /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?![a-z])/g
const TO = '(?:to|until|-)'
const YEAR = '(\\d{4}|\\d{2})'
const PAIR = '(\\d{4}|\\d{2}) ?(?:[/-]|to) ?(\\d{4}|\\d{2})'
const ORDINALS: Readonly<Record<string, string>> = { first: '1', second: '2', third: '3', fourth: '4' }
const NUMBERS: Readonly<Record<string, string>> = { one: '1', two: '2', three: '3', four: '4' }

/** Every span of days that a text can mean, the calendar reading first; none when it is no period. */
export function spansIn(raw: string): Span[] {
  const text = tidy(raw)
  const flat = squeeze(text.replaceAll(/[()[\]]/g, ' '))
  const spans = dated(flat) ?? yearTo(flat) ?? monthToMonth(flat) ?? numeric(flat) ?? worded(flat)
  return (spans.length > 0 ? spans : bracketed(text)).filter(({ start, end }) => start <= end)
}

/** Lower case, plain dashes, months as three letters, quarters as "q1", and none of the marks that mean nothing. */
function tidy(raw: string): string {
  const text = raw
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/(?<=\d)\.(?=\d)/g, '/')
    .replaceAll(/['’‘`.,:;]/g, ' ')
    .replaceAll(FULL_MONTHS, '$1')
    .replaceAll(/\b(first|second|third|fourth) (?=q|h)/g, (_, word: string) => `${ORDINALS[word]}st `)
    .replaceAll(/\b([1-4])(?:st|nd|rd|th) (?:quarter|qtr|q)\b/g, 'q$1')
    .replaceAll(/\b([12])(?:st|nd) half\b/g, 'h$1')
    .replaceAll(
      /\b(quarter|half) (one|two|three|four)\b/g,
      (_, kind: string, word: string) => `${kind} ${NUMBERS[word]}`,
    )
    .replaceAll(/(?<![a-z])(?:quarter|qtr|q)[ -]*([1-4])(?!\d)/g, ' q$1 ')
    .replaceAll(/(?<![a-z])(?:half|h)[ -]*([12])(?!\d)/g, ' h$1 ')
    .replaceAll(/\b(?:of|in|the|from|between)\b/g, ' ')
  return squeeze(text)
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function match(pattern: string, text: string): string[] | null {
  const found = new RegExp(`^${pattern}$`).exec(text)
  return found ? found.slice(1).map((part) => part ?? '') : null
}

/** Two dates: ISO, or day first as in the UK, or with the month's name (the year may stand once, at the end). */
function dated(text: string): Span[] | null {
  const forms = ['(\\d{4}-\\d{1,2}-\\d{1,2})', '(\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}|\\d{1,2}/\\d{1,2}/\\d{2})']
  for (const form of forms) {
    const found = match(`${form} ?(?:to|until|and|-|/) ?${form}`, text)
    if (found) return span(dateIn(found[0] ?? ''), dateIn(found[1] ?? ''))
  }
  const day = '(\\d{1,2})(?:st|nd|rd|th)?'
  const found = match(`${day}[ -]?${MONTH}(?:[ -]?(\\d{4}|\\d{2}))? ?${TO} ?${day}[ -]?${MONTH}[ -]?${YEAR}`, text)
  if (!found) return null
  const [day1, month1 = '', year1, day2, month2 = '', year2 = ''] = found
  const end = dateOf(fullYear(year2), monthNumber(month2), Number(day2))
  return span(dateOf(fullYear(year1 || year2), monthNumber(month1), Number(day1)), end)
}

function dateIn(text: string): string | null {
  const [a = 0, b = 0, c = 0] = text.split(/[/-]/).map(Number)
  return /^\d{4}/.test(text) ? dateOf(a, b, c) : dateOf(c < 100 ? fullYear(String(c).padStart(2, '0')) : c, b, a)
}

/** "Year to March 2019", "year ending 30 June 2023", "12 months to June 2023". */
function yearTo(text: string): Span[] | null {
  const lead = '(?:rolling )?(?:(?:year|12 ?months?|12m|twelve months) (?:to end|to|ending|ended|end)|y/?e)'
  const found = match(`${lead} (?:(\\d{1,2})(?:st|nd|rd|th)? ?)?${MONTH}[ -]?${YEAR}`, text)
  const plain = match(`${lead} (\\d{1,2}[/-]\\d{1,2}[/-]\\d{4})`, text)?.[0]
  if (!found && !plain) return null
  const [day, name = '', digits = ''] = found ?? []
  const year = fullYear(digits)
  const named = day ? dateOf(year, monthNumber(name), Number(day)) : monthEnd(year, monthNumber(name))
  const end = plain ? dateIn(plain) : named
  if (!end || !isYear(partsOf(end).year) || (found && !isYear(year))) return []
  const next = partsOf(addDays(end, 1))
  return span(dateOf(next.year - 1, next.month, next.day), end)
}

/** "Apr 2021 to Dec 2021", "2021-04 to 2021-12": each month with its year. */
function monthToMonth(text: string): Span[] | null {
  const named = match(`${MONTH}[ -]?${YEAR} ?${TO} ?${MONTH}[ -]?${YEAR}`, text)
  if (named) {
    const [from = '', year1 = '', to = '', year2 = ''] = named
    return monthsSpan(fullYear(year1), monthNumber(from), fullYear(year2), monthNumber(to))
  }
  const plain = match(`(\\d{4})[/-](\\d{2}) (?:to|until|-) (\\d{4})[/-](\\d{2})`, text)?.map(Number)
  if (!plain) return null
  const [year1 = 0, month1 = 0, year2 = 0, month2 = 0] = plain
  return [month1, month2].every((month) => month >= 1 && month <= 12) ? monthsSpan(year1, month1, year2, month2) : []
}

/**
 * Digits only: a month ("2023-01", "01/2023"), a calendar year or a financial year. "2011-12" is both December and a
 * financial year, as is "11/12"; with a slash after four digits ("2011/12") it is the financial year by UK custom.
 */
function numeric(text: string): Span[] | null {
  const month = match('(\\d{1,2})[/-](\\d{4})', text)?.map(Number)
  if (month) return oneMonth(month[1] ?? 0, month[0] ?? 0)
  const found = match(PAIR, text)
  if (found) {
    const [first = '', second = ''] = found
    const financial = financialYear(first, second)
    if (first.length === 4 && second.length === 2 && (text.includes('-') || financial.length === 0)) {
      return [...(text.includes('to') ? [] : oneMonth(Number(first), Number(second))), ...financial]
    }
    if (first.length === 2 && second.length === 2 && financial.length > 0) {
      return [...oneMonth(fullYear(second), Number(first)), ...financial]
    }
    return first.length === 2 && second.length === 4 ? [] : financial
  }
  const year = match('(\\d{4})', text)?.[0]
  return year ? yearSpan(Number(year), 1) : null
}

interface Parts {
  /** First and last quarter (of 4) or half (of 2). */
  readonly part: readonly [number, number] | null
  readonly parts: 4 | 2
  readonly months: readonly [number, number] | null
}

/** What has words in it: quarters, halves and months (in any order) with a year, or a year that says its kind. */
function worded(text: string): Span[] {
  const parts = text.match(/\b([qh])(\d)(?: ?(?:to|-|&|and) ?\1(\d))?/)
  const months = text.match(new RegExp(`(?<![a-z])${MONTH}(?: ?(?:to|until|-|/) ?${MONTH})?`))
  if (!parts && !months) return yearSaid(text)
  const year = squeeze(without(without(text, parts), months)).replaceAll(/^[ /-]+|[ /-]+$/g, '')
  const first = monthNumber(months?.[1] ?? '')
  return inYear(year, {
    part: parts ? [Number(parts[2]), Number(parts[3] ?? parts[2])] : null,
    parts: parts?.[1] === 'h' ? 2 : 4,
    months: months ? [first, months[2] ? monthNumber(months[2]) : first] : null,
  })
}

function without(text: string, found: RegExpMatchArray | null): string {
  return found ? text.replace(found[0], ' ') : text
}

function inYear(text: string, wanted: Parts): Span[] {
  const pair = match(`(?:fy ?|financial year )?${PAIR}(?: ?fy| financial year)?`, text)
  if (pair) return pair.length === 2 ? inFinancial(firstYear(pair[0] ?? '', pair[1] ?? ''), wanted) : []
  const financial = match(`(?:fy|financial year) ?${YEAR}`, text) ?? match(`${YEAR} ?(?:fy|financial year)`, text)
  if (financial) {
    // "FY23" is the year to March 2023 for some and the year from April 2023 for others.
    const year = fullYear(financial[0] ?? '')
    return [...inFinancial(year - 1, wanted), ...inFinancial(year, wanted)]
  }
  const calendar =
    match(`(?:cy ?|calendar year |calendar )${YEAR}`, text) ?? match(`${YEAR} (?:calendar|calendar year)`, text)
  if (calendar) return inCalendar(fullYear(calendar[0] ?? ''), wanted)
  const single = match(YEAR, text)?.[0]
  if (!single) return []
  const year = fullYear(single)
  if (!wanted.part) return wanted.months ? inCalendar(year, wanted) : []
  const readings: Span[] = [
    ...inCalendar(year, wanted).map((one) => ({ ...one, by: 'calendar' as const })),
    ...inFinancial(year, wanted).map((one) => ({ ...one, by: 'financial' as const })),
  ]
  if (!wanted.months) return readings
  // "Q4 2023 (Jan-Mar)": the year may also be that of the months.
  const ofMonths = inCalendar(year, { ...wanted, part: null })
  return [
    ...both(ofMonths, inFinancial(year - 1, wanted)).map((one) => ({ ...one, by: 'calendar' as const })),
    ...readings,
  ]
}

/** The quarters, halves or months of the financial year that begins in April of `year`. Both given must agree. */
function inFinancial(year: number | null, { part, parts, months }: Parts): Span[] {
  if (year === null) return []
  const size = 12 / parts
  const byPart = part ? partSpan(year, 4, part, size) : null
  if (!months) return byPart ?? []
  const [first = 0, last = 0] = months.map((month) => (month < 4 ? month + 12 : month))
  const byMonths = first <= last ? monthsSpan(year, first, year, last) : []
  return byPart ? both(byPart, byMonths) : byMonths
}

/** The same for a calendar year. Months that run over the year's end ("Dec-Feb 2023") may begin or end in it. */
function inCalendar(year: number, { part, parts, months }: Parts): Span[] {
  const byPart = part ? partSpan(year, 1, part, 12 / parts) : null
  if (!months) return byPart ?? []
  const [first, last] = months
  const byMonths =
    first <= last
      ? monthsSpan(year, first, year, last)
      : [...monthsSpan(year - 1, first, year, last), ...monthsSpan(year, first, year + 1, last)]
  return byPart ? both(byPart, byMonths) : byMonths
}

function both(some: readonly Span[], others: readonly Span[]): Span[] {
  return some.filter((one) => others.some((other) => one.start === other.start && one.end === other.end))
}

function partSpan(year: number, from: number, [first, last]: readonly [number, number], size: number): Span[] {
  return last * size > 12 || !isYear(year)
    ? []
    : span(monthStart(year, from + (first - 1) * size), monthEnd(year, from + last * size - 1))
}

/** A year that says its kind: "FY22/23", "2022/23 financial year", "academic year 2020/21", "calendar year 2022". */
function yearSaid(text: string): Span[] {
  const academic =
    match(`(?:academic year|school year|academic|ay) ?${PAIR}`, text) ??
    match(`${PAIR} ?(?:academic year|school year|academic|ay)`, text)
  if (academic) return yearSpan(firstYear(academic[0] ?? '', academic[1] ?? ''), 9)
  const financial =
    match(`(?:fy|financial year|fiscal year|year) ?${PAIR}`, text) ??
    match(`${PAIR} ?(?:fy|financial year|fiscal year|financial)`, text)
  if (financial) return financialYear(financial[0] ?? '', financial[1] ?? '')
  const single = match(`(?:fy|financial year|fiscal year) ?${YEAR}`, text)?.[0]
  if (single) return [...yearSpan(fullYear(single) - 1, 4), ...yearSpan(fullYear(single), 4)]
  const calendar = match('(?:cy|calendar year) ?(\\d{4})', text) ?? match('(\\d{4}) (?:calendar year|calendar)', text)
  return calendar ? yearSpan(Number(calendar[0]), 1) : []
}

/** "Q1 2022-2023 (Apr-Jun 22)": what is in brackets is a period too, and both must be able to mean the same days. */
function bracketed(text: string): Span[] {
  const found = match('([^()]*)\\(([^()]*)\\)([^()]*)', text)
  if (!found || !found[1]?.trim()) return []
  const inner = spansIn(found[1])
  return both(spansIn(`${found[0]} ${found[2]}`), inner).map(({ start, end }) => ({ start, end }))
}

function span(start: string | null, end: string | null): Span[] {
  return start && end ? [{ start, end }] : []
}

function monthsSpan(year1: number, month1: number, year2: number, month2: number): Span[] {
  return isYear(year1) && isYear(year2) ? span(monthStart(year1, month1), monthEnd(year2, month2)) : []
}

function oneMonth(year: number, month: number): Span[] {
  return month < 1 || month > 12 ? [] : monthsSpan(year, month, year, month)
}

function yearSpan(year: number | null, month: number): Span[] {
  return year !== null && isYear(year) ? span(monthStart(year, month), monthEnd(year, month + 11)) : []
}

function financialYear(first: string, second: string): Span[] {
  return yearSpan(firstYear(first, second), 4)
}

/** The first year of a pair that follow each other, or null: "2022/24" names no year. */
function firstYear(first: string, second: string): number | null {
  const year = fullYear(first)
  const next = second.length === 4 ? Number(second) === year + 1 : Number(second) === (year + 1) % 100
  return next && isYear(year) ? year : null
}

function isYear(year: number): boolean {
  return year >= 1900 && year <= 2198
}

function fullYear(text: string): number {
  const year = Number(text)
  return text.length === 4 ? year : year + (year < 80 ? 2000 : 1900)
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name) + 1
}
