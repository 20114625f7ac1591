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
const CSV_MAX_COLUMNS = 200
/** Rows of a file that is read exactly: the app's own, with more rows than a return has. */
const EXACT_MAX_ROWS = 250_000
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t']

/**
 * How a file is read. `exact` is for files that the app wrote itself: cells keep their line breaks as they are, headings
 * without rows are a table, the headings alone say what the delimiter is, and rows are counted as a spreadsheet does.
 */
export interface CsvOptions {
  readonly exact?: boolean
}

/**
 * Reads CSV with its headings in the first line that is not blank. Rows keep the line where they begin, counted
 * through blank lines and through line breaks in quotes. A short row is filled with blanks; a row with more than the
 * headings is left out, since its cells cannot be told apart ("1,234" without quotes); both are reported.
 */
export function readCsv(text: string, { exact = false }: CsvOptions = {}): CsvReading {
  const foreign = foreignCode(text, exact)
  if (foreign) return failed({ code: foreign })
  if (text.length > CSV_MAX_MEGABYTES * 1024 * 1024) {
    return failed({ code: 'csv-too-large', params: { megabytes: CSV_MAX_MEGABYTES } })
  }
  const unmarked = text.replace(/^\uFEFF/, '')
  const lines = exact ? unmarked : unmarked.replaceAll(/\r\n?/g, '\n')
  const said = /^"?sep=([,;\t])"?\r?\n/.exec(lines)
  const body = said ? lines.slice(said[0].length) : lines
  const delimiter = said?.[1] ?? (exact ? delimiterOfHeadings(body) : '')
  const parsed = Papa.parse<string[]>(exact ? withPlainBreaks(body, delimiter) : body, {
    delimiter,
    delimitersToGuess: [...DELIMITERS],
    newline: '\n',
  })
  const found = placed(parsed.data, said && !exact ? 2 : 1, exact)
  const broken = parsed.errors.find((error) => error.type === 'Quotes')
  if (broken) {
    const line = found.find((row) => row.at === broken.row)?.line ?? 1
    return failed({ code: 'csv-quotes', where: String(line), params: { line } })
  }
  const [header, ...rows] = found.filter((row) => row.cells.some((cell) => cell.trim() !== ''))
  if (!header) return failed({ code: 'csv-empty' })
  if (rows.length === 0 && !exact) return failed({ code: 'csv-no-rows' })
  const max = exact ? EXACT_MAX_ROWS : CSV_MAX_ROWS
  if (rows.length > max) return failed({ code: 'csv-too-many-rows', params: { rows: rows.length, max } })
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
function foreignCode(text: string, exact: boolean): 'csv-is-workbook' | 'csv-not-text' | null {
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('\u00D0\u00CF\u0011\u00E0')) return 'csv-is-workbook'
  return text.startsWith('%PDF-') || (!exact && text.includes('\0')) ? 'csv-not-text' : null
}

/** The delimiter that stands most often in the first line: headings have none inside. */
function delimiterOfHeadings(text: string): Delimiter {
  const line = /[^\r\n]+/.exec(text)?.[0] ?? ''
  const count = (delimiter: Delimiter) => line.split(delimiter).length
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}

/** The text with every line break between rows as one line feed; those in quotes stay as they are. */
function withPlainBreaks(text: string, delimiter: string): string {
  const parts: string[] = []
  const mark = /["\r]/g
  let from = 0
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const at = found.index
    if (found[0] === '"') {
      const before = text[at - 1] ?? '\n'
      if (before === delimiter || before === '\n' || before === '\r') mark.lastIndex = closingQuote(text, at) + 1
    } else {
      parts.push(text.slice(from, at), '\n')
      from = text[at + 1] === '\n' ? at + 2 : at + 1
      mark.lastIndex = from
    }
  }
  return parts.join('') + text.slice(from)
}

/** Where the quoted cell that opens here closes: a quote inside is written twice. The end where it does not close. */
function closingQuote(text: string, opened: number): number {
  let at = text.indexOf('"', opened + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at < 0 ? text.length : at
}

/** The rows with their first line: a row is one line, and unless exact one more for each line break in its quotes. */
function placed(data: readonly string[][], first: number, exact: boolean): (SheetRow & { readonly at: number })[] {
  let line = first
  return data.map((cells, at) => {
    const row = { at, line, cells }
    line += exact ? 1 : 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
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
