import type { Indicator } from '../model/model.ts'
import { BASES, DIRECTIONS, FREQUENCIES, INDICATOR_TYPES, UNITS_OF_COUNT } from '../model/records/indicator.ts'
import { readAmount } from '../monitoring/amount.ts'
import { formatPeriod, type Period, readPeriod } from '../monitoring/periods.ts'
import { hasWords, say } from '../words/words.ts'
import { sayBad } from './indicatorWords.ts'

/** Columns of the grid that hold one of a few values. */
export const CHOICE_COLUMNS = ['type', 'unitOfCount', 'basis', 'direction', 'frequency'] as const
export type ChoiceColumn = (typeof CHOICE_COLUMNS)[number]
const TEXT_COLUMNS = ['title', 'unit', 'source', 'owner'] as const

const CHOICES = {
  type: INDICATOR_TYPES,
  unitOfCount: UNITS_OF_COUNT,
  basis: BASES,
  direction: DIRECTIONS,
  frequency: FREQUENCIES,
} as const

export interface Choice {
  readonly value: string
  readonly label: string
}

/** The values that a column offers, in words. '' (not stated) is what an empty cell means. */
export function choicesOf(column: ChoiceColumn): Choice[] {
  return CHOICES[column].flatMap((value) => (value === '' ? [] : [{ value, label: labelOf(column, value) }]))
}

function labelOf(column: ChoiceColumn, value: string): string {
  const key = `indicator.${column}.${value}`
  return hasWords(key) ? say(key) : value
}

/** What a cell's text asks for: fields of the indicator, or a target; or a sentence that says why it cannot be. */
export type CellReading =
  | { readonly ok: true; readonly fields: Partial<Omit<Indicator, 'id'>> }
  | {
      readonly ok: true
      readonly target: { readonly start: string; readonly end: string; readonly value: number | null }
    }
  | { readonly ok: false; readonly why: string }

/** The column of a target period; `start` and `end` as dates. */
export function targetColumn({ start, end }: { readonly start: string; readonly end: string }): string {
  return `target ${start} ${end}`
}

/** The period of a target column, or null for another column. */
export function periodOfColumn(column: string): { readonly start: string; readonly end: string } | null {
  const [kind, start, end] = column.split(' ')
  return kind === 'target' && start && end ? { start, end } : null
}

/**
 * Reads the text of one cell of the indicators grid. Numbers and periods are read strictly; an empty cell means
 * not stated. `indicator` decides how numbers are written (45% only for a percentage).
 */
export function readCell(indicator: Pick<Indicator, 'type'>, column: string, text: string): CellReading {
  const period = periodOfColumn(column)
  if (period) {
    const amount = readNumber(indicator, text)
    return amount.ok ? { ok: true, target: { ...period, value: amount.value } } : amount
  }
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  const textColumn = TEXT_COLUMNS.find((name) => name === column)
  if (textColumn) return { ok: true, fields: { [textColumn]: plain } }
  const choice = CHOICE_COLUMNS.find((name) => name === column)
  if (choice) return readChoice(choice, plain)
  if (column === 'baseline') {
    const amount = readNumber(indicator, text)
    return amount.ok ? { ok: true, fields: { baseline: amount.value } } : amount
  }
  if (column !== 'baselinePeriod') throw new RangeError(`No column ${column}`)
  if (plain === '') return { ok: true, fields: { baselineStart: '', baselineEnd: '' } }
  const reading = readPeriodCell(plain)
  return reading.ok
    ? { ok: true, fields: { baselineStart: reading.period.start, baselineEnd: reading.period.end } }
    : reading
}

/** Reads a period that a person typed, with words for what is wrong with it and what to do. */
export function readPeriodCell(
  text: string,
): { readonly ok: true; readonly period: Period } | { readonly ok: false; readonly why: string } {
  const reading = readPeriod(text)
  if (reading.ok) return { ok: true, period: reading.period }
  if (reading.code === 'period-blank') return { ok: false, why: sayBad('period-blank') }
  if (reading.code === 'period-unknown') return { ok: false, why: say('cell.bad.period-unknown') }
  const readings = (reading.readings ?? []).map((period) => formatPeriod(period)).join(say('cell.bad.or'))
  return { ok: false, why: say('cell.bad.period-ambiguous', { readings }) }
}

/** A number as it is typed or pasted; null where nothing is. */
export function readNumber(
  { type }: Pick<Indicator, 'type'>,
  text: string,
): { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly why: string } {
  if (text.trim() === '') return { ok: true, value: null }
  if (type === 'qualitative') return { ok: false, why: sayBad('indicator-qualitative') }
  const amount = readAmount(text, { percentage: type === 'percentage', money: type === 'money' })
  if (amount.ok) return { ok: true, value: amount.value }
  const key = `cell.bad.${amount.code}`
  return { ok: false, why: hasWords(key) ? say(key) : sayBad(amount.code, amount.params) }
}

function readChoice(column: ChoiceColumn, text: string): CellReading {
  const choices = choicesOf(column)
  const allowed = choices.map(({ label }) => label).join(', ')
  if (text === '') {
    return column === 'type'
      ? { ok: false, why: say('cell.bad.type', { allowed }) }
      : { ok: true, fields: { [column]: '' } }
  }
  const wanted = text.toLowerCase()
  const found = choices.find(({ value, label }) => value === wanted || label.toLowerCase() === wanted)
  return found
    ? { ok: true, fields: { [column]: found.value } }
    : { ok: false, why: say('cell.bad.choice', { allowed }) }
}
