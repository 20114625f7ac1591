import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { modelFileSchema } from '../../../src/formats/json/schema.ts'
import { writeJson } from '../../../src/formats/json/write.ts'
import { FORMAT_VERSION } from '../../../src/model/migrations/migrations.ts'
import { DATA_TABLES, MODEL_TABLES } from '../../../src/model/model.ts'
import { theory } from '../../support/theory.ts'

const root = join(import.meta.dirname, '../../..')
const schemaFile = (version: number) => join(root, `public/schema/model-${version}.json`)
const published = schemaFile(FORMAT_VERSION)
const schema = modelFileSchema() as z.core.JSONSchema.JSONSchema
// The published text itself is what is checked with, as another program would.
const checkOf = (version: number) =>
  z.fromJSONSchema(JSON.parse(readFileSync(schemaFile(version), 'utf8')) as z.core.JSONSchema.JSONSchema)
const check = checkOf(FORMAT_VERSION)

test('the published schema is what the tables say (npm run schema writes it again)', () => {
  expect(readFileSync(published, 'utf8')).toBe(`${JSON.stringify(schema, null, 2)}\n`)
})

test('it names every table and every field, and describes every table', () => {
  for (const [part, tables] of [
    ['model', MODEL_TABLES],
    ['data', DATA_TABLES],
  ] as const) {
    const described = (schema.properties?.[part] as z.core.JSONSchema.ObjectSchema | undefined)?.properties ?? {}
    expect(Object.keys(described)).toEqual(Object.keys(tables))
    for (const [name, table] of Object.entries(tables)) {
      const list = described[name] as z.core.JSONSchema.ArraySchema
      const record = list.items as z.core.JSONSchema.ObjectSchema
      expect(list.description, name).toMatch(/^[A-Z].*\.$/)
      expect(Object.keys(record.properties ?? {})).toEqual(Object.keys(table.schema.shape))
      expect(record.required).toEqual(Object.keys(table.schema.shape))
      expect(record.additionalProperties).toBe(false)
    }
  }
})

describe('it accepts', () => {
  const folders = ['examples', 'examples/templates', 'tests/fixtures/models']
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`),
  )
  const models = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('"throughline-model"'))

  test('some examples at all', () => {
    expect(models.length).toBeGreaterThan(3)
  })

  test.each(models)('%s', (file) => {
    const raw = JSON.parse(readFileSync(join(root, file), 'utf8')) as { readonly version: number }
    // The schema of an older version stays published, for the files that are of it.
    const result = checkOf(raw.version).safeParse(raw)
    expect(result.error?.issues ?? []).toEqual([])
  })
})

describe('it refuses', () => {
  type Raw = Record<string, unknown> & { model: Record<string, Record<string, unknown>[]> }
  const made = theory().activity('a').output('b').link('a', 'b')
  const raw = () => JSON.parse(writeJson({ model: made.build(), data: made.buildData() })) as Raw
  const node = (file: Raw, fields: object) => Object.assign(file.model['nodes']?.[0] ?? {}, fields)

  test('nothing of a good file', () => {
    expect(check.safeParse(raw()).success).toBe(true)
  })

  const spoilers: readonly (readonly [string, (file: Raw) => unknown])[] = [
    ['another format', (file) => (file['format'] = 'other')],
    ['another version', (file) => (file['version'] = FORMAT_VERSION + 1)],
    ['an unknown part', (file) => (file['extra'] = {})],
    ['an unknown table', (file) => (file.model['people'] = [])],
    ['no word about the model', (file) => Reflect.deleteProperty(file.model, 'meta')],
    ['an unknown field', (file) => node(file, { colour: 'red' })],
    ['a missing field', (file) => Reflect.deleteProperty(file.model['nodes']?.[0] ?? {}, 'who')],
    ['a wrong type', (file) => node(file, { label: 4 })],
    ['a value that is not allowed', (file) => node(file, { level: 'cosmic' })],
    ['a day that no calendar has', (file) => node(file, { starts: '2025-02-30' })],
    ['an id that is none', (file) => node(file, { id: '__proto__' })],
  ]
  test.each(spoilers)('%s', (_name, spoil) => {
    const file = raw()
    spoil(file)
    expect(check.safeParse(file).success).toBe(false)
  })
})
