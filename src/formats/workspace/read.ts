import { FORMAT_VERSION } from '../../model/migrations/migrations.ts'
import { type Version, type Versions, VERSION_TABLES, type Workspace, WORKSPACE_TABLES } from '../../model/model.ts'
import { canBeFollowed } from '../../model/queries/versions.ts'
import { id as idSchema } from '../../model/records/fields.ts'
import type { Table } from '../../model/records/table.ts'
import { isPlain } from '../json/place.ts'
import { parseJson, readContent } from '../json/read.ts'
import { parseTables, shortened, tablesOf, unknownKeys } from '../json/tables.ts'
import { readVersion } from '../json/version.ts'
import { failed, type Problem, type Reading } from '../problem.ts'
import { MOST_MODELS, WORKSPACE_FORMAT, WORKSPACE_LIMIT, type WorkspaceFile, type WorkspaceModel } from './file.ts'

/**
 * Reads a workspace file. Every problem is listed with its place (`models["moms"].model.nodes["n3"].level`), and a file with
 * any problem is not opened. Models of an older format are migrated, each from its own; a newer file is refused. The
 * content of a version has to open and to have the hash that stands beside it, and the next one room after it; no two of a
 * kind have one number.
 */
export function readWorkspace(text: string): Reading<WorkspaceFile> {
  if (text.length > WORKSPACE_LIMIT) {
    const size = { size: inMegabytes(text.length), most: inMegabytes(WORKSPACE_LIMIT) }
    return failed({ code: 'workspace-too-large', params: size })
  }
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  const raw = parsed.value
  if (!isPlain(raw) || raw['format'] !== WORKSPACE_FORMAT) return failed({ code: 'workspace-not-one' })
  const version = raw['version']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return failed({ code: 'json-version', where: 'version' })
  }
  if (version > FORMAT_VERSION) return failed({ code: 'json-newer', params: { version, known: FORMAT_VERSION } })
  const problems: Problem[] = unknownKeys(raw, ['format', 'version', 'workspace', 'models'], '')
  const tables = tablesOf(raw['workspace'] ?? {}, 'workspace', problems)
  const workspace = parseTables(WORKSPACE_TABLES, tables, 'workspace', problems) as Workspace
  const models = modelsOf(raw['models'] ?? [], problems)
  return problems.length > 0 ? failed(...shortened(problems)) : { ok: true, value: { workspace, models } }
}

function modelsOf(raw: unknown, problems: Problem[]): WorkspaceModel[] {
  if (!Array.isArray(raw)) {
    problems.push({ code: 'json-table', where: 'models' })
    return []
  }
  if (raw.length > MOST_MODELS) {
    problems.push({ code: 'workspace-too-many', where: 'models', params: { count: raw.length, most: MOST_MODELS } })
    return []
  }
  const models = new Map<string, WorkspaceModel>()
  raw.forEach((entry: unknown, at) => {
    const where = `models[${at}]`
    const id = isPlain(entry) ? idSchema().safeParse(entry['id']) : null
    if (!isPlain(entry) || !id?.success) problems.push({ code: 'json-record', where })
    else if (models.has(id.data)) problems.push({ code: 'json-duplicate-id', where, params: { id: id.data } })
    else {
      const model = modelOf(id.data, entry, problems)
      if (model) models.set(id.data, model)
    }
  })
  return [...models.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function modelOf(id: string, raw: Readonly<Record<string, unknown>>, problems: Problem[]): WorkspaceModel | null {
  const place = `models["${id}"]`
  problems.push(...unknownKeys(raw, ['id', 'file', 'versions'], `${place}.`))
  const file = readContent(raw['file'])
  if (!file.ok) problems.push(...file.problems.map((problem) => within(place, problem)))
  const versions = versionsOf(raw['versions'] ?? {}, `${place}.versions`, problems)
  return file.ok ? { id, file: file.value, versions } : null
}

function versionsOf(raw: unknown, place: string, problems: Problem[]): Versions {
  const found: Problem[] = []
  const tables = tablesOf(raw, place, found)
  const versions = parseTables(VERSION_TABLES, tables, place, found) as Versions
  const numbers = new Set<string>()
  for (const version of versions.versions.values()) {
    const where = `${place}.versions["${version.id}"]`
    found.push(...unreadable(version, where))
    const number = `${version.kind} ${version.number}`
    if (numbers.has(number)) {
      found.push({ code: 'workspace-number-twice', where: `${where}.number`, params: { number: version.number } })
    }
    numbers.add(number)
  }
  for (const name of ['versions', 'statuses', 'decisions'] as const) {
    for (const record of versions[name].values()) {
      if (canBeFollowed(record)) continue
      const [id, field] = [record.id, canBeFollowed({ on: record.on }) ? 'number' : 'on']
      found.push({ code: 'json-bad-value', where: `${place}.${name}["${id}"].${field}`, params: { id, field } })
    }
  }
  // A version that could not be read would make others look as if they named nothing.
  if (found.every(({ code }) => code === 'json-duplicate-id')) found.push(...missingVersions(versions, place))
  problems.push(...found)
  return versions
}

/** Why the content of a version cannot be opened: it is not what its hash says, or no model. */
function unreadable(version: Version, where: string): readonly Problem[] {
  const reading = readVersion(version)
  if (reading.ok) return []
  return reading.problems.map((problem) =>
    problem.code === 'version-altered' ? { code: 'workspace-altered', where } : within(`${where}.content`, problem),
  )
}

function missingVersions(all: Versions, place: string): Problem[] {
  const names = Object.keys(VERSION_TABLES) as (keyof typeof VERSION_TABLES)[]
  return names.flatMap((name) => {
    const { references }: Table = VERSION_TABLES[name]
    return [...all[name].values()].flatMap((record: Readonly<Record<string, unknown>>) =>
      references
        .filter(({ field }) => !all.versions.has(String(record[field])))
        .map(({ field }) => ({
          code: 'json-missing-end',
          where: `${place}.${name}`,
          params: { id: String(record['id']), field, missing: String(record[field]) },
        })),
    )
  })
}

function within(place: string, problem: Problem): Problem {
  return { ...problem, where: problem.where ? `${place}.${problem.where}` : place }
}

function inMegabytes(size: number): number {
  return Math.round((size / (1024 * 1024)) * 10) / 10
}
