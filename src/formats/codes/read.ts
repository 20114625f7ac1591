import type { CodeList } from '../../model/model.ts'
import { readCsv } from '../csv/read.ts'
import { failed, type Problem, type Reading } from '../problem.ts'
import { type CodeColumn, type CodeColumns, codeColumns } from './columns.ts'

/** A row of a code list: code, name, type, and the code of the place that it is in or ''. */
export type CodeRow = CodeList['rows'][number]

export interface CodeReading {
  /** The name of the file, as the list's first name. */
  readonly name: string
  readonly rows: CodeRow[]
  /** Headings that were used, and those that were not. */
  readonly used: readonly string[]
  readonly notUsed: readonly string[]
  /** Warnings: the list can be used as it is. */
  readonly problems: readonly Problem[]
}

/**
 * Reads a list of coded places from CSV: columns as the Office for National Statistics names them (WD24CD, WD24NM, LAD24CD,
 * LAD24NM ...), or a plain table of code, name, type and parent. A place stands in one row for each place that it is in; those
 * are rows too, so that a ward is known to be in its district. Anything else asks which columns hold what.
 */
export function readCodeList(text: string, name: string): Reading<CodeReading> {
  const reading = readCsv(text)
  if (!reading.ok) return failed(...reading.problems)
  const { header, rows } = reading.table
  const columns = codeColumns(header)
  if (!columns) return failed({ code: 'codes-unknown', params: { columns: header.join(', ') } })
  const found = new Found()
  let missing = 0
  for (const { cells } of rows) {
    if (cellAt(cells, columns.place.code) === '') missing++
    else if (columns.within.length > 0) addNested(found, cells, columns)
    else addPlain(found, cells, columns)
  }
  if (found.rows.size === 0) {
    return failed({ code: 'codes-none', params: { column: header[columns.place.code] ?? '' } })
  }
  const problems = [...reading.problems]
  if (missing > 0) problems.push({ code: 'codes-no-code', params: { count: missing } })
  if (found.renamed.size > 0) problems.push({ code: 'codes-two-names', params: { count: found.renamed.size } })
  const places = [columns.place, ...columns.within]
  const used = new Set([...places.flatMap(({ code, name: named }) => [code, named]), columns.type, columns.parent])
  return {
    ok: true,
    value: {
      name,
      rows: [...found.rows.values()],
      used: header.filter((_, at) => used.has(at)),
      notUsed: header.filter((_, at) => !used.has(at)),
      problems,
    },
  }
}

/** Rows without repeats, and codes that were given a second name. */
class Found {
  readonly rows = new Map<string, CodeRow>()
  readonly renamed = new Set<string>()
  readonly #names = new Map<string, string>()

  add(code: string, name: string, type: string, parent: string): void {
    const known = this.#names.get(code)
    if (known === undefined || known === '') this.#names.set(code, name)
    else if (name !== '' && name !== known) this.renamed.add(code)
    const key = `${code} ${parent}`
    if (!this.rows.has(key)) this.rows.set(key, [code, known || name, type, parent === code ? '' : parent])
  }
}

/** The place in each of the others, and each of those as a place, in no other: a table does not say which holds which. */
function addNested(found: Found, cells: readonly string[], { place, within }: CodeColumns): void {
  const code = cellAt(cells, place.code)
  // A unitary authority stands twice, as its own upper tier; it is not in itself.
  const around = within.filter((column) => !['', code].includes(cellAt(cells, column.code)))
  for (const column of around) found.add(code, nameAt(cells, place), place.type, cellAt(cells, column.code))
  if (around.length === 0) found.add(code, nameAt(cells, place), place.type, '')
  for (const column of around) found.add(cellAt(cells, column.code), nameAt(cells, column), column.type, '')
}

function addPlain(found: Found, cells: readonly string[], { place, type, parent }: CodeColumns): void {
  found.add(
    cellAt(cells, place.code),
    nameAt(cells, place),
    type < 0 ? place.type : cellAt(cells, type),
    cellAt(cells, parent),
  )
}

function nameAt(cells: readonly string[], column: CodeColumn): string {
  return cellAt(cells, column.name)
}

function cellAt(cells: readonly string[], at: number): string {
  return cells[at]?.trim() ?? ''
}
