import type { CsvTable } from '../csv/read.ts'
import type { Problem } from '../problem.ts'
import { fileProblem, type Report } from './report.ts'
import type { Sheet } from './sheets.ts'

/** Where the columns of a file stand, by their name in the pack. Null when the file cannot be read by its columns. */
export function findColumns(
  { file, columns, table }: Sheet,
  { header }: CsvTable,
  notes: readonly Problem[],
  { problems, warnings }: Report,
): ReadonlyMap<string, number> | null {
  const known = new Set(columns.map(({ name }) => name))
  const found = new Map<string, number>()
  const before = problems.length
  header.forEach((heading, at) => {
    const name = headingName(heading)
    if (known.has(name)) found.set(name, at)
  })
  for (const { code, params } of notes) {
    const column = headingName(String(params?.['heading'] ?? ''))
    if (code === 'csv-heading-repeated' && known.has(column)) {
      problems.push(fileProblem('pack-column-twice', file, { column }))
    }
  }
  for (const heading of header) {
    if (!known.has(headingName(heading))) warnings.push(fileProblem('pack-column-unknown', file, { column: heading }))
  }
  if (table !== 'meta' && !found.has('id')) problems.push(fileProblem('pack-no-id-column', file))
  return problems.length > before ? null : found
}

function headingName(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
}
