import { emptySnapshot } from '../../model/model.ts'
import type { RawTables } from '../../model/migrations/migrations.ts'
import type { Snapshot, Tables } from '../../model/records/table.ts'
import type { Problem } from '../problem.ts'
import { isPlain, whatIsWrong } from './place.ts'

/** Problems listed at the most. */
const MOST_PROBLEMS = 200

/** The tables of a document as they stand in a file, whatever is in their records; what is no table or record is a problem. */
export function tablesOf(raw: unknown, place: string, problems: Problem[]): RawTables {
  const tables: RawTables = Object.create(null) as RawTables
  if (!isPlain(raw)) {
    problems.push({ code: 'json-table', where: place })
    return tables
  }
  for (const [name, records] of Object.entries(raw)) {
    if (Array.isArray(records)) tables[name] = recordsOf(records, `${place}.${name}`, problems)
    else problems.push({ code: 'json-table', where: `${place}.${name}` })
  }
  return tables
}

function recordsOf(list: readonly unknown[], place: string, problems: Problem[]): RawTables[string] {
  const records: RawTables[string] = Object.create(null) as RawTables[string]
  list.forEach((record, at) => {
    const where = `${place}[${at}]`
    if (!isPlain(record) || typeof record['id'] !== 'string') problems.push({ code: 'json-record', where })
    else if (Object.hasOwn(records, record['id'])) {
      problems.push({ code: 'json-duplicate-id', where, params: { id: record['id'] } })
    } else records[record['id']] = { ...record }
  })
  return records
}

/** The parsed tables; what is wrong is added to `problems`. */
export function parseTables(tables: Tables, raw: RawTables, place: string, problems: Problem[]): Snapshot<Tables> {
  problems.push(...unknownKeys(raw, Object.keys(tables), `${place}.`))
  const parsed = emptySnapshot(tables) as Record<string, Map<string, unknown>>
  for (const [name, table] of Object.entries(tables)) {
    for (const [id, record] of Object.entries(raw[name] ?? {})) {
      const result = table.schema.safeParse(record)
      if (result.success) parsed[name]?.set(id, Object.freeze(result.data))
      else {
        for (const issue of result.error.issues) problems.push(whatIsWrong(issue, `${place}.${name}["${id}"]`, id))
      }
    }
  }
  return parsed as Snapshot<Tables>
}

/** A problem for each key that is none of these. */
export function unknownKeys(value: object, known: readonly string[], place: string): Problem[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({ code: 'json-unknown-field', where: `${place}${key}`, params: { field: key } }))
}

/** At most 200 problems; the last one then says how many more there are. */
export function shortened(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    { code: 'json-more-problems', params: { count: problems.length - MOST_PROBLEMS } },
  ]
}
