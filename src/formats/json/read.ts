import { DATA_TABLES, type Data, emptySnapshot, MODEL_TABLES, type Model } from '../../model/model.ts'
import { migrate, type Migration, MIGRATIONS, type RawTables } from '../../model/migrations/migrations.ts'
import type { Snapshot, Tables } from '../../model/records/table.ts'
import { missingEnds } from '../../model/removal.ts'
import { failed, type Problem, type Reading } from '../problem.ts'
import { FILE_FORMAT, type ModelFile } from './file.ts'
import { isPlain, placeInText, whatIsWrong } from './place.ts'

/** Problems listed at the most; the last one then says how many more there are. */
const MOST_PROBLEMS = 200

/**
 * Reads a native model file. Every problem is listed with its place (`model.nodes["n3"].level`); a file with any problem is
 * not opened. A file of an older version is migrated first; one of a newer version is refused.
 */
export function readJson(text: string, steps: readonly Migration[] = MIGRATIONS): Reading<ModelFile> {
  let raw: unknown
  try {
    raw = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch {
    return failed({ code: 'json-syntax', params: placeInText(text) })
  }
  if (!isPlain(raw) || raw['format'] !== FILE_FORMAT) return failed({ code: 'json-not-model' })
  const version = raw['version']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return failed({ code: 'json-version', where: 'version' })
  }
  const known = 1 + steps.length
  if (version > known) return failed({ code: 'json-newer', params: { version, known } })
  const problems: Problem[] = unknownKeys(raw, ['format', 'version', 'model', 'data'], '')
  const model = tablesOf(raw['model'], 'model', problems)
  const data = tablesOf(raw['data'] ?? {}, 'data', problems)
  const meta = model['meta']?.['model']
  if (!meta) {
    const rest: Problem[] = problems.some(({ code }) => code === 'json-table')
      ? []
      : [{ code: 'json-no-meta', where: 'model.meta' }]
    return failed(...shortened([...problems, ...rest]))
  }
  meta['format'] = version
  migrate(model, steps)
  const file = {
    model: parseTables(MODEL_TABLES, model, 'model', problems) as Model,
    data: parseTables(DATA_TABLES, data, 'data', problems) as Data,
  }
  // A record that could not be read would make others look as if they named nothing.
  if (problems.every(({ code }) => code === 'json-duplicate-id')) problems.push(...endProblems(file))
  return problems.length > 0 ? failed(...shortened(problems)) : { ok: true, value: file }
}

function tablesOf(raw: unknown, place: string, problems: Problem[]): RawTables {
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
function parseTables(tables: Tables, raw: RawTables, place: string, problems: Problem[]): Snapshot<Tables> {
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

function endProblems(file: ModelFile): Problem[] {
  const ends: Problem[] = missingEnds(file.model).map(({ at, field, missing }) => ({
    code: 'json-missing-end',
    where: `model.${at.table}`,
    params: { id: at.id, field, missing },
  }))
  for (const value of file.data.observations.values()) {
    const lost = missingOf(file.model, file.data.returns, value)
    if (lost) ends.push({ code: 'json-missing-end', where: 'data.observations', params: { id: value.id, ...lost } })
  }
  return ends
}

function missingOf(model: Model, returns: ReadonlyMap<string, unknown>, value: { indicator: string; return: string }) {
  if (!model.indicators.has(value.indicator)) return { field: 'indicator', missing: value.indicator }
  if (value.return && !returns.has(value.return)) return { field: 'return', missing: value.return }
  return null
}

function unknownKeys(value: object, known: readonly string[], place: string): Problem[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({ code: 'json-unknown-field', where: `${place}${key}`, params: { field: key } }))
}

function shortened(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    { code: 'json-more-problems', params: { count: problems.length - MOST_PROBLEMS } },
  ]
}
