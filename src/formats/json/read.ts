import { DATA_TABLES, type Data, MODEL_TABLES, type Model } from '../../model/model.ts'
import { migrate, type Migration, MIGRATIONS } from '../../model/migrations/migrations.ts'
import { missingEnds } from '../../model/removal.ts'
import { failed, type Problem, type Reading } from '../problem.ts'
import { FILE_FORMAT, type ModelFile } from './file.ts'
import { isPlain, placeInText } from './place.ts'
import { parseTables, shortened, tablesOf, unknownKeys } from './tables.ts'

/**
 * Reads a native model file. Every problem is listed with its place (`model.nodes["n3"].level`); a file with any problem is
 * not opened. A file of an older version is migrated first; one of a newer version is refused.
 */
export function readJson(text: string, steps: readonly Migration[] = MIGRATIONS): Reading<ModelFile> {
  const parsed = parseJson(text)
  return parsed.ok ? readContent(parsed.value, steps) : parsed
}

/** The value that a text of JSON stands for, with or without a byte order mark. */
export function parseJson(text: string): Reading<unknown> {
  try {
    return { ok: true, value: JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) as unknown }
  } catch {
    return failed({ code: 'json-syntax', params: placeInText(text) })
  }
}

/** Reads what a native model file holds, once parsed: the whole of a file, or a part of a larger one. */
export function readContent(raw: unknown, steps: readonly Migration[] = MIGRATIONS): Reading<ModelFile> {
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
