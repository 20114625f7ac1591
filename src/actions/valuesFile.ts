import { readCsv } from '../formats/csv/read.ts'
import type { Problem } from '../formats/problem.ts'
import type { Indicator, Observation } from '../model/model.ts'
import { type Columns, guessColumns, indicatorNames } from '../monitoring/columns.ts'
import { matchIndicators } from '../monitoring/matching.ts'
import { readPeriod } from '../monitoring/periods.ts'
import { cellOf, type Sheet } from '../monitoring/sheet.ts'
import { type BadCell, type Mapping, readValues, SKIP, type ValuesReading } from '../monitoring/values.ts'
import { personColumns } from './valuesPeople.ts'

/** What the screen knows of a file of values; its rows stay where they were read. */
export interface ValuesFile {
  readonly header: readonly string[]
  readonly rows: number
  /** The first rows, without the columns about people. */
  readonly preview: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly guess: Columns
  /** Columns about people, by place: emptied before anything else is read. */
  readonly people: readonly number[]
  /** A heading that is a period, where two or more are: the periods stand across the top. */
  readonly across: string | null
  readonly notes: readonly Problem[]
}

export interface OpenedValues {
  readonly file: ValuesFile
  readonly sheet: Sheet
  /** Rows that could not be told apart into cells. */
  readonly broken: readonly BadCell[]
}

export type ValuesOpening =
  | { readonly ok: true; readonly opened: OpenedValues }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const PREVIEW = 5

/** Opens a file of values from its bytes: UTF-8, or UTF-16 with its mark, or else as Windows writes it. */
export function openValuesBytes(bytes: Uint8Array): ValuesOpening {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  if (mark === 0xff_fe || mark === 0xfe_ff) {
    return openValues(new TextDecoder(mark === 0xff_fe ? 'utf-16le' : 'utf-16be').decode(bytes))
  }
  try {
    return openValues(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return openValues(new TextDecoder('windows-1252').decode(bytes), [{ code: 'csv-old-letters' }])
  }
}

/** Opens a table of values: finds its headings, and empties the columns about people. */
export function openValues(text: string, notes: readonly Problem[] = []): ValuesOpening {
  const reading = readCsv(text)
  if (!reading.ok) return reading
  const { header, rows } = reading.table
  const people = personColumns(header)
  const sheet: Sheet = {
    header,
    rows:
      people.length === 0
        ? rows
        : rows.map(({ line, cells }) => ({ line, cells: cells.map((cell, at) => (people.includes(at) ? '' : cell)) })),
  }
  const periods = header.filter((heading) => readPeriod(heading).ok)
  const guess = withoutPeople(guessColumns(header), people)
  return {
    ok: true,
    opened: {
      sheet,
      broken: reading.problems.flatMap(brokenRow),
      file: {
        header,
        rows: rows.length,
        preview: sheet.rows.slice(0, PREVIEW),
        guess,
        people,
        across: periods.length > 1 && guess.period === null ? (periods[0] ?? null) : null,
        notes: [...notes, ...reading.problems.filter(({ code }) => code !== 'csv-row-long')],
      },
    },
  }
}

function withoutPeople(guess: Columns, people: readonly number[]): Columns {
  const kept = (column: number | null) => (column !== null && people.includes(column) ? null : column)
  const { indicator, period, value, status, place, note } = guess
  return {
    indicator: kept(indicator),
    period: kept(period),
    value: kept(value),
    status: kept(status),
    place: kept(place),
    note: kept(note),
  }
}

function brokenRow({ code, where, params }: Problem): BadCell[] {
  if (code !== 'csv-row-long') return []
  return [{ line: Number(where), column: '', cell: '', code, ...(params ? { params } : {}) }]
}

/** A name in the file, with what it is in the model for certain, or what it may be. */
export interface FoundName {
  readonly name: string
  readonly rows: number
  readonly match: string | null
  readonly suggestion: string | null
  /** The type that its values look like, for a new indicator. */
  readonly type: 'count' | 'percentage' | 'money'
}

export interface Survey {
  readonly names: readonly FoundName[]
  /** A period that financial and calendar quarters read differently; null where there is none. */
  readonly ambiguous: string | null
}

/** What has to be settled before the values can be read, for these columns. */
export function surveyValues(sheet: Sheet, columns: Columns, indicators: readonly Indicator[]): Survey {
  const found = columns.indicator === null ? [] : indicatorNames(sheet, columns.indicator)
  const matches = matchIndicators(
    found.map(({ name }) => name),
    indicators,
  )
  const types = typesByName(sheet, columns)
  const names = found.map(({ name, rows }) => ({
    name,
    rows,
    match: matches.get(name)?.id ?? null,
    suggestion: matches.get(name)?.suggestion ?? null,
    type: types.get(name) ?? ('count' as const),
  }))
  const periods = new Set(columns.period === null ? [] : sheet.rows.map((row) => cellOf(row, columns.period)))
  return { names, ambiguous: [...periods].find(dependsOnQuarters) ?? null }
}

function typesByName(sheet: Sheet, columns: Columns): Map<string, 'percentage' | 'money'> {
  const types = new Map<string, 'percentage' | 'money'>()
  for (const row of sheet.rows) {
    const value = cellOf(row, columns.value)
    if (/^[-+]?[\d.,]+ ?%$/.test(value)) types.set(cellOf(row, columns.indicator), 'percentage')
    else if (/^-?£ ?[\d.,]+$/.test(value)) types.set(cellOf(row, columns.indicator), 'money')
  }
  return types
}

function dependsOnQuarters(text: string): boolean {
  const reading = readPeriod(text)
  return !reading.ok && reading.code === 'period-ambiguous' && readPeriod(text, { quarters: 'financial' }).ok
}

/** What will happen with the rows: each is a value, or bad with the reason, or left out as chosen. */
export interface ValuesOutcome {
  readonly values: ValuesReading['values']
  readonly bad: readonly BadCell[]
  readonly left: number
}

/** Reads the values of an opened file as a person settled it. `indicators` has the new ones as well. */
export function readOpened(
  { sheet, broken }: Pick<OpenedValues, 'sheet' | 'broken'>,
  mapping: Mapping,
  indicators: readonly Indicator[],
  existing: Iterable<Observation>,
): ValuesOutcome {
  const { values, bad, repeated } = readValues(sheet, mapping, indicators, existing)
  const cells = new Map(sheet.rows.map((row) => [row.line, row]))
  const value = mapping.columns.value
  const twice = repeated.flatMap(({ code, lines }) =>
    lines.map((line): BadCell => {
      const row = cells.get(line)
      const column = value === null ? '' : (sheet.header[value] ?? '')
      return { line, column, cell: row ? cellOf(row, value) : '', code, params: { lines: lines.join(', ') } }
    }),
  )
  const left = sheet.rows.filter((row) => mapping.indicators.get(cellOf(row, mapping.columns.indicator)) === SKIP)
  return {
    values,
    bad: [...broken, ...bad, ...twice].toSorted((a, b) => a.line - b.line),
    left: left.length,
  }
}
