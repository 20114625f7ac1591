import * as fc from 'fast-check'
import type { ModelFile } from '../../src/formats/json/file.ts'
import { contentOf } from '../../src/formats/json/version.ts'
import type { WorkspaceFile } from '../../src/formats/workspace/file.ts'
import { DATA_TABLES, MODEL_TABLES, VERSION_TABLES, WORKSPACE_TABLES } from '../../src/model/model.ts'
import type { Data, Model, Version, Versions, Workspace } from '../../src/model/model.ts'
import { FORMAT_VERSION } from '../../src/model/migrations/migrations.ts'
import { canBeFollowed } from '../../src/model/queries/versions.ts'
import { META_ID } from '../../src/model/records/meta.ts'
import type { Table, Tables } from '../../src/model/records/table.ts'
import { sealOf } from '../../src/model/seal.ts'

const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>&amp;]]>',
  '=HYPERLINK("x")',
  '{{name}} $t(app.name) ${x}',
  'quote " and \\ and \u0000\u0007',
  'two\r\nlines\u2028and\ttabs',
  '\ufeffstart',
  'e\u0301 and é',
  'مرحبا \u202eabc',
  '👩🏽‍🤝‍👨🏻🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  '𝕋𝕙𝕖𝕠𝕣𝕪',
]

/** Text as people paste it: any well-formed unicode, emoji and astral letters, markup, and names that objects inherit. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', '😃', '🈀', '𝕋', '\n'), maxLength: 8 }),
  fc.constantFrom('', ...HOSTILE),
)

/** Ids, those that objects inherit among them. */
const anyId: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('constructor', 'toString', 'valueOf', 'hasOwnProperty', '0', '10', '9'),
  fc.stringMatching(/^[A-Za-z0-9][\w~.:-]{0,8}$/),
)

const anyDate = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
const dateText = fc.oneof(
  fc.constant(''),
  anyDate.map((date) => date.toISOString().slice(0, 10)),
)
const momentText = fc.oneof(
  fc.constant(''),
  anyDate.map((date) => date.toISOString()),
)
// JSON writes -0 as 0.
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))
const SEAL = sealOf('')
const orderKey = fc.constantFrom('a0', 'a0', 'a1', 'a0V', 'Zz', 'b05', 'a9')

type Schema = Table['schema']['shape'][string]

/** Values that a field's schema accepts, found from the schema itself so that a new field is never forgotten. */
function fieldValue(schema: Schema): fc.Arbitrary<unknown> {
  const { def } = schema
  const takes = (value: unknown) => schema.safeParse(value).success
  if (def.type === 'boolean') return fc.boolean()
  if (def.type === 'number') return takes(0) ? fc.integer() : fc.integer({ min: 1 })
  if (def.type === 'nullable') return fc.option(anyNumber)
  if (def.type === 'array')
    return fc.array(fieldValue((def as unknown as { element: Schema }).element), { maxLength: 4 })
  if (def.type === 'tuple') return fc.tuple(...(def as unknown as { items: Schema[] }).items.map(fieldValue))
  if (def.type === 'enum') return fc.constantFrom(...Object.values((def as unknown as { entries: object }).entries))
  if (def.type === 'literal') return fc.constant((def as unknown as { values: unknown[] }).values[0])
  if (takes('any words')) return hostileText
  if (takes(SEAL) && !takes('n-1')) return fc.constant(SEAL)
  if (takes('L01') && !takes('n1')) return fc.constantFrom('L01', 'L13', 'L36')
  if (takes('a0') && !takes('n-1')) return orderKey
  if (takes('n-1')) return takes('') ? fc.oneof(fc.constant(''), anyId) : anyId
  if (takes('2025-01-31T00:00:00Z')) return momentText
  if (takes('2025-01-31')) return dateText
  throw new Error('A field of a kind that tests cannot make yet')
}

interface RawRecord {
  readonly id: string
  readonly fields: Readonly<Record<string, unknown>>
  /** Chooses what each reference points at. */
  readonly pick: number
}

function rawTable(name: string, table: Table, most: number): fc.Arbitrary<readonly RawRecord[]> {
  const { id: own, ...shape } = table.schema.shape
  const fields = fc.record(Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, fieldValue(schema)])))
  const id = own?.def.type === 'literal' ? fieldValue(own).map(String) : anyId
  const lengths = name === 'meta' ? { minLength: 1, maxLength: 1 } : { maxLength: most }
  return fc.uniqueArray(fc.record({ id, fields, pick: fc.nat() }), { ...lengths, selector: (record) => record.id })
}

/** Points the references of raw records at records that are there; a record that has nothing to point at is left out. */
function joined(tables: Tables, raw: Readonly<Record<string, readonly RawRecord[]>>) {
  const done: Record<string, Map<string, Record<string, unknown>>> = {}
  for (const name of Object.keys(tables)) done[name] = new Map()
  const visit = (name: string) => {
    const table = tables[name]
    if (!table) return
    for (const { id, fields, pick } of raw[name] ?? []) {
      const record: Record<string, unknown> = { id, ...fields }
      const whole = table.references.every(({ field, table: target, when }, at) => {
        if (when && record[when.field] !== when.is) return true
        const ids = [...(done[target]?.keys() ?? [])]
        record[field] = ids[(pick + at) % Math.max(1, ids.length)]
        return ids.length > 0
      })
      if (record['subjectKind'] === 'model') record['subject'] = ''
      if (whole) done[name]?.set(id, Object.freeze(record))
    }
  }
  // Tables that others refer to come first; the graph of references has no cycles.
  const seen = new Set<string>()
  const walk = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    for (const reference of tables[name]?.references ?? []) walk(reference.table)
    visit(name)
  }
  for (const name of Object.keys(tables)) walk(name)
  return done
}

function rawTables(tables: Tables, most: number) {
  return fc.record(
    Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, rawTable(name, table, most)])),
  )
}

/** Whole models: every table, hostile words, and only references that hold. */
export const anyModel: fc.Arbitrary<Model> = rawTables(MODEL_TABLES, 6).map((raw) => {
  const tables = joined(MODEL_TABLES, raw)
  const meta = tables['meta']?.get(META_ID)
  tables['meta']?.set(META_ID, Object.freeze({ ...meta, format: FORMAT_VERSION }))
  return tables as unknown as Model
})

/** Whole files: a model, and values for indicators that it has. */
export const anyFile: fc.Arbitrary<ModelFile> = fc
  .tuple(anyModel, rawTables(DATA_TABLES, 6), fc.nat())
  .map(([model, raw, pick]) => {
    const indicators = [...model.indicators.keys()]
    const data = joined(DATA_TABLES, raw) as unknown as { returns: Data['returns']; observations: Map<string, object> }
    const returns = ['', ...data.returns.keys()]
    for (const [at, [id, value]] of [...data.observations].entries()) {
      const indicator = indicators[(pick + at) % Math.max(1, indicators.length)]
      if (indicator === undefined) data.observations.delete(id)
      else data.observations.set(id, { ...value, indicator, return: returns[(pick + at) % returns.length] })
    }
    return { model, data: data as unknown as Data }
  })

/** Whole workspace files: a workspace, and models with versions that have their own seals. Sorted by id, as they are read. */
export const anyWorkspaceFile: fc.Arbitrary<WorkspaceFile> = fc.record({
  workspace: rawTables(WORKSPACE_TABLES, 4).map((raw) => joined(WORKSPACE_TABLES, raw) as unknown as Workspace),
  models: fc
    .uniqueArray(
      fc.record({
        id: anyId,
        file: anyFile,
        versions: fc.tuple(rawTables(VERSION_TABLES, 3), anyModel).map((made) => sealed(...made)),
      }),
      {
        maxLength: 3,
        selector: ({ id }) => id,
      },
    )
    .map((models) => models.toSorted((a, b) => (a.id < b.id ? -1 : 1))),
})

/** A moment after which others can come. */
const ROOM = '2026-01-01T00:00:00.000Z'

/** Versions whose content opens, each with its own number and seal, and all at moments that leave room for the next. */
function sealed(raw: Readonly<Record<string, readonly RawRecord[]>>, model: Model): Versions {
  const tables = joined(VERSION_TABLES, raw) as unknown as Versions
  const content = contentOf(model)
  const versions = [...followed(tables.versions)].map(([id, version], at): [string, Version] => [
    id,
    { ...version, number: at + 1, content, hash: sealOf(content) },
  ])
  return {
    ...tables,
    versions: new Map(versions),
    statuses: followed(tables.statuses),
    decisions: followed(tables.decisions),
  }
}

function followed<T extends { readonly on: string }>(records: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const withRoom = (record: T) => (canBeFollowed({ on: record.on }) ? record : { ...record, on: ROOM })
  return new Map([...records].map(([id, record]) => [id, withRoom(record)]))
}

/** This JSON with a value in place of one of its parts, whichever `at` chooses: what a damaged or hostile file holds. */
export function spoilt(json: string, at: number, value: unknown): string {
  const raw: unknown = JSON.parse(json)
  const places: [Record<string, unknown>, string][] = []
  const visit = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return
    for (const key of Object.keys(part)) {
      places.push([part as Record<string, unknown>, key])
      visit((part as Record<string, unknown>)[key])
    }
  }
  visit(raw)
  const [part, key] = places[at % places.length] ?? [{}, '']
  part[key] = value
  return JSON.stringify(raw)
}

/** The same file with the records of each table, and the fields of each record, put in another order. */
export function shuffled(file: ModelFile, order: readonly number[]): ModelFile {
  const mix = <T>(list: readonly T[]) =>
    list
      .map((item, at) => ({ item, key: order[at % Math.max(1, order.length)] ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item)
  const tables = (all: object) =>
    Object.fromEntries(
      mix(Object.entries(all) as [string, ReadonlyMap<string, object>][]).map(([name, records]) => [
        name,
        new Map(mix([...records]).map(([id, record]) => [id, Object.fromEntries(mix(Object.entries(record)))])),
      ]),
    )
  return { model: tables(file.model), data: tables(file.data) } as unknown as ModelFile
}
