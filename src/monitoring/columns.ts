import type { Sheet } from './sheet.ts'
import { cellOf } from './sheet.ts'

/** Which column of a sheet holds what, by its place from 0; null where none does. */
export interface Columns {
  readonly indicator: number | null
  readonly period: number | null
  readonly value: number | null
  readonly status: number | null
  readonly place: number | null
  readonly note: number | null
}

/** The words that headings use for each role, the most telling first. */
const WORDS: readonly (readonly [keyof Columns, readonly string[]])[] = [
  [
    'indicator',
    [
      'indicator',
      'measure',
      'metric',
      'kpi',
      'indicator title',
      'indicator name',
      'outcome',
      'output',
      'title',
      'name',
    ],
  ],
  ['period', ['period', 'reporting period', 'quarter', 'month', 'financial year', 'year', 'date', 'when']],
  ['value', ['value', 'actual', 'result', 'figure', 'achieved', 'count', 'number', 'total', 'amount', 'data']],
  ['status', ['status', 'value status', 'flag']],
  ['place', ['place', 'area', 'local authority', 'district', 'borough', 'location', 'ward', 'region', 'csp']],
  ['note', ['note', 'notes', 'comment', 'comments', 'narrative', 'remarks', 'explanation']],
]
/** Headings that hold something else, though one of the words is in them. */
const OTHERS = /\b(target|baseline|plan|planned|previous|received|submitted|updated|created|id|ref|code)\b/

/** The columns as their headings suggest: an exact heading first, then one that has the word in it. None twice. */
export function guessColumns(header: readonly string[]): Columns {
  const headings = header.map(plainHeading)
  const guess: { -readonly [K in keyof Columns]: Columns[K] } = {
    indicator: null,
    period: null,
    value: null,
    status: null,
    place: null,
    note: null,
  }
  const fits: readonly ((heading: string, word: string) => boolean)[] = [
    (heading, word) => heading === word,
    (heading, word) => ` ${heading} `.includes(` ${word} `) && !OTHERS.test(heading),
  ]
  for (const fit of fits) {
    for (const [role, words] of WORDS) {
      if (guess[role] !== null) continue
      const free = (heading: string, at: number): boolean => heading !== '' && !Object.values(guess).includes(at)
      const places = words.map((word) => headings.findIndex((heading, at) => free(heading, at) && fit(heading, word)))
      guess[role] = places.find((at) => at >= 0) ?? null
    }
  }
  return guess
}

function plainHeading(heading: string): string {
  const withoutBrackets = heading.toLowerCase().replaceAll(/\([^)]*\)/g, ' ')
  return withoutBrackets.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** The names in the indicator column, each once in the order found, with how many rows carry it. Blanks are left out. */
export function indicatorNames(sheet: Sheet, column: number): { name: string; rows: number }[] {
  const counts = new Map<string, number>()
  for (const row of sheet.rows) {
    const name = cellOf(row, column)
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, rows]) => ({ name, rows }))
}
