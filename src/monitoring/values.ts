import type { Indicator, Observation } from '../model/model.ts'
import { readAmount } from './amount.ts'
import type { Columns } from './columns.ts'
import { readPeriod } from './periods.ts'
import type { Period } from './periods.ts'
import { observationKey } from './series.ts'
import { cellOf } from './sheet.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import type { Quarters } from './spans.ts'

/** What a person settled about a file: its columns, and for each name an indicator's id, null (open) or 'skip'. */
export interface Mapping {
  readonly columns: Columns
  readonly indicators: ReadonlyMap<string, string | null>
  readonly quarters?: Quarters
  /** Percentage indicators that measure change, and may be below 0 or above 100. */
  readonly signed?: ReadonlySet<string>
}

export const SKIP = 'skip'

/** A value ready to be taken in, with where it stood. `replaces` is the observation that goes when this is taken. */
export type NewValue = Pick<
  Observation,
  'indicator' | 'start' | 'end' | 'value' | 'status' | 'place' | 'slice' | 'note' | 'row' | 'column'
> & { readonly replaces: string | null }

export interface BadCell {
  readonly line: number
  readonly column: string
  readonly cell: string
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

export interface RepeatedValue {
  readonly code: 'value-repeated'
  readonly indicator: string
  readonly start: string
  readonly end: string
  readonly place: string
  readonly lines: readonly number[]
}

export interface ValuesReading {
  readonly values: readonly NewValue[]
  readonly bad: readonly BadCell[]
  readonly repeated: readonly RepeatedValue[]
  /** Some period can only be read once it is known whether quarters are financial or calendar ones. */
  readonly ambiguousPeriods: boolean
  readonly unmatched: readonly { readonly name: string; readonly rows: number }[]
}

const STATUSES: ReadonlyMap<string, Observation['status']> = new Map([
  ['', 'final'],
  ['final', 'final'],
  ['actual', 'final'],
  ['confirmed', 'final'],
  ['provisional', 'provisional'],
  ['draft', 'provisional'],
  ['suppressed', 'suppressed'],
  ['missing', 'missing'],
  ['not available', 'missing'],
  ['not applicable', 'not-applicable'],
  ['not-applicable', 'not-applicable'],
  ['n/a', 'not-applicable'],
  ['not due', 'not-due'],
  ['not-due', 'not-due'],
  ['not yet due', 'not-due'],
])

/**
 * Reads the rows of a sheet as values. Every row ends up in exactly one of: values, bad, repeated or unmatched (or
 * was set to skip). Two rows for the same indicator, period and place are both left out, since nothing says which is
 * right. A blank or marked cell is taken without a number only where the status column says why.
 */
export function readValues(
  sheet: Sheet,
  mapping: Mapping,
  indicators: readonly Indicator[],
  existing: Iterable<Observation>,
): ValuesReading {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const standing = new Map([...existing].map((observation) => [observationKey(observation), observation.id]))
  const unmatched = new Map<string, number>()
  const bad: BadCell[] = []
  const found = new Map<string, NewValue[]>()
  let ambiguousPeriods = false
  for (const row of sheet.rows) {
    const name = cellOf(row, mapping.columns.indicator)
    const id = mapping.indicators.get(name) ?? null
    if (id === SKIP) continue
    const indicator = id === null ? undefined : known.get(id)
    if (name && !indicator) {
      unmatched.set(name, (unmatched.get(name) ?? 0) + 1)
      continue
    }
    const reading = indicator
      ? readRow(sheet, row, mapping, indicator)
      : refuse(sheet, row, mapping.columns.indicator, 'indicator-blank')
    if (!reading.ok) {
      bad.push(reading.bad)
      ambiguousPeriods ||= reading.ambiguous === true
      continue
    }
    const key = observationKey(reading.value)
    const value = { ...reading.value, replaces: standing.get(key) ?? null }
    const same = found.get(key)
    if (same) same.push(value)
    else found.set(key, [value])
  }
  return {
    values: [...found.values()].flatMap((same) => (same.length === 1 ? same : [])),
    bad,
    repeated: [...found.values()].flatMap((same) => (same.length === 1 ? [] : repetition(same))),
    ambiguousPeriods,
    unmatched: [...unmatched].map(([name, rows]) => ({ name, rows })),
  }
}

/** The observation that a value becomes, under the id of its own and of the return it came with. */
export function observationFrom(value: NewValue, ids: { readonly id: string; readonly return: string }): Observation {
  const { replaces: _, ...fields } = value
  return { ...fields, ...ids }
}

type RowReading =
  | { readonly ok: true; readonly value: Omit<NewValue, 'replaces'> }
  | { readonly ok: false; readonly bad: BadCell; readonly ambiguous?: boolean }

function readRow(sheet: Sheet, row: SheetRow, mapping: Mapping, indicator: Indicator): RowReading {
  const { columns } = mapping
  if (indicator.type === 'qualitative') return refuse(sheet, row, columns.value, 'indicator-qualitative')
  const text = cellOf(row, columns.period)
  const period = readPeriod(text, mapping.quarters ? { quarters: mapping.quarters } : {})
  if (!period.ok) {
    const ambiguous = period.code === 'period-ambiguous' && readPeriod(text, { quarters: 'financial' }).ok
    return { ...refuse(sheet, row, columns.period, period.code), ambiguous }
  }
  const status = STATUSES.get(cellOf(row, columns.status).toLowerCase())
  if (!status) return refuse(sheet, row, columns.status, 'status-unknown')
  const counted = status === 'final' || status === 'provisional'
  const amount = readAmount(cellOf(row, columns.value), {
    percentage: indicator.type === 'percentage',
    money: indicator.type === 'money',
    signed: mapping.signed?.has(indicator.id) ?? false,
  })
  if (amount.ok && counted)
    return { ok: true, value: valueAt(sheet, row, columns, indicator, period.period, amount.value, status) }
  if (amount.ok) return refuse(sheet, row, columns.status, 'status-with-value')
  const empty = amount.code === 'value-blank' || amount.code === 'value-mark' || amount.code === 'value-suppressed'
  if (counted || !empty) return refuse(sheet, row, columns.value, amount.code, amount.params)
  return { ok: true, value: valueAt(sheet, row, columns, indicator, period.period, null, status) }
}

function valueAt(
  sheet: Sheet,
  row: SheetRow,
  columns: Columns,
  indicator: Indicator,
  { start, end }: Period,
  value: number | null,
  status: Observation['status'],
): Omit<NewValue, 'replaces'> {
  return {
    indicator: indicator.id,
    start,
    end,
    value,
    status,
    place: cellOf(row, columns.place),
    slice: '',
    note: cellOf(row, columns.note),
    row: row.line,
    column: headingOf(sheet, columns.value),
  }
}

function refuse(
  sheet: Sheet,
  row: SheetRow,
  column: number | null,
  code: string,
  params?: BadCell['params'],
): RowReading & { ok: false } {
  const cell = cellOf(row, column)
  return {
    ok: false,
    bad: { line: row.line, column: headingOf(sheet, column), cell, code, ...(params ? { params } : {}) },
  }
}

function headingOf(sheet: Sheet, column: number | null): string {
  return column === null ? '' : (sheet.header[column] ?? '')
}

function repetition(same: readonly NewValue[]): RepeatedValue[] {
  const lines = same.map((value) => value.row)
  return same
    .slice(0, 1)
    .map(({ indicator, start, end, place }) => ({ code: 'value-repeated', indicator, start, end, place, lines }))
}
