import { say } from '../../words/words.ts'
import type { Problem } from '../problem.ts'

/** Problems and warnings listed at the most; the last one then says how many more there are. */
const MOST = 200
const LONGEST_CELL = 80

/** Where a cell stands: rows are counted as a spreadsheet counts them, the headings being row 1. */
export interface Place {
  readonly file: string
  readonly row: number
  readonly column: string
  readonly cell: string
}

/** What is found while a pack is read. Problems keep it from being used; warnings do not. */
export interface Report {
  readonly problems: Problem[]
  readonly warnings: Problem[]
  /** Dates that were read with their day first, counted by file and column. */
  readonly dates: Map<string, { file: string; column: string; count: number }>
}

export function emptyReport(): Report {
  return { problems: [], warnings: [], dates: new Map() }
}

/** A problem of one cell, with its place in words and in parts. */
export function cellProblem(code: string, place: Place, params: Problem['params'] = {}): Problem {
  const { file, row, column } = place
  const cell = place.cell.length > LONGEST_CELL ? `${place.cell.slice(0, LONGEST_CELL)}…` : place.cell
  return { code, where: say('pack.where.cell', { file, row, column }), params: { file, row, column, cell, ...params } }
}

/** A problem of a whole file of the pack. */
export function fileProblem(code: string, file: string, params: Problem['params'] = {}): Problem {
  return { code, where: file, params: { file, ...params } }
}

/** Counts a date that was read although it was written as 01/04/2025. */
export function countDate({ dates }: Report, file: string, column: string): void {
  const key = `${file} ${column}`
  dates.set(key, { file, column, count: (dates.get(key)?.count ?? 0) + 1 })
}

/** The warnings, one a column for dates. */
export function warningsOf({ warnings, dates }: Report): readonly Problem[] {
  const counted = [...dates.values()].map(({ file, ...params }) => fileProblem('pack-dates', file, params))
  return shortened([...counted, ...warnings])
}

export function shortened(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST) return problems
  const count = problems.length - MOST
  return [...problems.slice(0, MOST), { code: 'pack-more-problems', params: { count } }]
}
