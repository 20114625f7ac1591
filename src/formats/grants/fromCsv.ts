import { readCsv } from '../csv/read.ts'
import { failed, type Problem, type Reading } from '../problem.ts'
import { pathOf } from './fields.ts'
import { MOST_GRANTS, type RawGrant } from './grant.ts'

/** Headings without which no grant can be made out: a file that has neither is another kind of table. */
const NEEDED = /^(?:title|recipientOrganization\/0\/name)$/

/**
 * A grant a row. The standard lets one grant stand in several rows with the same Identifier, for its second place and so
 * on: `rows` joins them (see rows.ts). `problems` are warnings about the table.
 */
export function grantsFromCsv(
  text: string,
): Reading<{ readonly grants: readonly RawGrant[]; readonly problems: readonly Problem[] }> {
  const reading = readCsv(text)
  if (!reading.ok) return failed(...reading.problems)
  const { header, rows } = reading.table
  const paths = header.map(pathOf)
  if (!paths.includes('id') && !paths.some((path) => NEEDED.test(path))) {
    return failed({ code: 'grants-not-table', params: { columns: header.slice(0, 12).join(', ') } })
  }
  if (rows.length > MOST_GRANTS) {
    return failed({ code: 'grants-too-many', params: { count: rows.length, most: MOST_GRANTS } })
  }
  const grants = rows.map(({ line, cells }) => {
    const values = new Map<string, string>()
    paths.forEach((path, column) => {
      const cell = cells[column]?.trim() ?? ''
      // The first of two columns of one name stands, as it does in the tools of the standard.
      if (cell !== '' && !values.has(path)) values.set(path, cell)
    })
    return { at: line, values }
  })
  return { ok: true, value: { grants, problems: reading.problems } }
}
