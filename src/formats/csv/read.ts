import Papa from 'papaparse'
import type { Sheet, SheetRow } from '../../monitoring/sheet.ts'
import { failed } from '../problem.ts'
import type { Problem } from '../problem.ts'

export type Delimiter = ',' | ';' | '\t'
export interface CsvTable extends Sheet {
  readonly delimiter: Delimiter
}
/** `problems` of a table that was read are warnings: the table can be used as it is. */
export type CsvReading =
  | { readonly ok: true; readonly table: CsvTable; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const CSV_MAX_ROWS = 50_000
export const CSV_MAX_MEGABYTES = 20
export const CSV_MAX_COLUMNS = 200
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t']

/**
 * Reads CSV with its headings in the first line that is not blank. Rows keep the line where they begin, counted
 * through blank lines and through line breaks in quotes. A short row is filled with blanks; a row with more than the
 * headings is left out, since its cells cannot be told apart ("1,234" without quotes); both are reported.
 */
export function readCsv(text: string): CsvReading {
  const foreign = foreignCode(text)
  if (foreign) return failed({ code: foreign })
  if (text.length > CSV_MAX_MEGABYTES * 1024 * 1024) {
    return failed({ code: 'csv-too-large', params: { megabytes: CSV_MAX_MEGABYTES } })
  }
  const lines = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const said = /^"?sep=([,;\t])"?\n/.exec(lines)
  const body = said ? lines.slice(said[0].length) : lines
  const parsed = Papa.parse<string[]>(body, {
    delimiter: said?.[1] ?? '',
    delimitersToGuess: [...DELIMITERS],
    newline: '\n',
  })
  const found = placed(parsed.data, said ? 2 : 1)
  const broken = parsed.errors.find((error) => error.type === 'Quotes')
  if (broken) {
    const line = found.find((row) => row.at === broken.row)?.line ?? 1
    return failed({ code: 'csv-quotes', where: String(line), params: { line } })
  }
  const [header, ...rows] = found.filter((row) => row.cells.some((cell) => cell.trim() !== ''))
  if (!header) return failed({ code: 'csv-empty' })
  if (rows.length === 0) return failed({ code: 'csv-no-rows' })
  if (rows.length > CSV_MAX_ROWS)
    return failed({ code: 'csv-too-many-rows', params: { rows: rows.length, max: CSV_MAX_ROWS } })
  const titles = withoutEnd(header.cells)
  if (titles.length > CSV_MAX_COLUMNS) {
    return failed({ code: 'csv-too-many-columns', params: { columns: titles.length, max: CSV_MAX_COLUMNS } })
  }
  const problems: Problem[] = text.includes('\uFFFD') ? [{ code: 'csv-encoding' }] : []
  const headings = named(titles, problems)
  const table = {
    header: headings,
    rows: squared(rows, headings.length, problems),
    delimiter: delimiterOf(parsed.meta),
  }
  return { ok: true, table, problems }
}

/** A workbook or another file that is no text, by its first bytes as they look once read as text. */
function foreignCode(text: string): 'csv-is-workbook' | 'csv-not-text' | null {
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('\u00D0\u00CF\u0011\u00E0')) return 'csv-is-workbook'
  return text.startsWith('%PDF-') || text.includes('\0') ? 'csv-not-text' : null
}

/** The rows with their first line: a row is one line, and one more for each line break in its quotes. */
function placed(data: readonly string[][], first: number): (SheetRow & { readonly at: number })[] {
  let line = first
  return data.map((cells, at) => {
    const row = { at, line, cells }
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
    return row
  })
}

function withoutEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
}

/** Every heading once: a blank one becomes "(3)", its place; a second "Value" becomes "Value (2)". */
function named(cells: readonly string[], problems: Problem[]): string[] {
  const taken = new Set<string>()
  return cells.map((cell, at) => {
    const plain = cell.replaceAll(/\s+/g, ' ').trim()
    let name = plain || `(${at + 1})`
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${plain} (${copy})`.trim()
    taken.add(name.toLowerCase())
    if (plain === '') problems.push({ code: 'csv-heading-blank', params: { column: at + 1, name } })
    else if (name !== plain)
      problems.push({ code: 'csv-heading-repeated', params: { column: at + 1, heading: plain, name } })
    return name
  })
}

function squared(rows: readonly SheetRow[], columns: number, problems: Problem[]): SheetRow[] {
  return rows.flatMap(({ line, cells }) => {
    const used = withoutEnd(cells)
    const params = { line, cells: used.length, columns }
    if (used.length > columns) {
      problems.push({ code: 'csv-row-long', where: String(line), params })
      return []
    }
    if (cells.length < columns)
      problems.push({ code: 'csv-row-short', where: String(line), params: { ...params, cells: cells.length } })
    return [{ line, cells: Array.from({ length: columns }, (_, at) => cells[at] ?? '') }]
  })
}

function delimiterOf(meta: { readonly delimiter: string }): Delimiter {
  return DELIMITERS.find((delimiter) => delimiter === meta.delimiter) ?? ','
}
