import { describe, expect, test } from 'vitest'
import { readJson } from '../../../src/formats/json/read.ts'
import { writeJson } from '../../../src/formats/json/write.ts'
import { FORMAT_VERSION } from '../../../src/model/migrations/migrations.ts'
import { theory } from '../../support/theory.ts'

const made = theory()
  .activity('a')
  .output('b')
  .link('a', 'b')
  .assumption('s', { link: 'a-b' })
  .indicator('i', ['b'])
  .returned('r')
  .observation('o', 'i', 3, { return: 'r' })
const FILE = { model: made.build(), data: made.buildData() }

type Raw = Record<string, unknown> & {
  model: Record<string, Record<string, unknown>[]>
  data: Record<string, Record<string, unknown>[]>
}

const raw = () => JSON.parse(writeJson(FILE)) as Raw
const first = (list: Record<string, unknown>[] | undefined) => list?.[0] ?? {}

/** The problems of the file after it was spoiled. */
function problemsOf(spoil: (file: Raw) => void) {
  const file = raw()
  spoil(file)
  const reading = readJson(JSON.stringify(file))
  return reading.ok ? [] : reading.problems
}

describe('what is not JSON', () => {
  test.each([
    ['', 1, 1],
    ['nope', 1, 1],
    ['{"format":', 1, 11],
    ['{\n  "format": "throughline-model",\n  "version": 1,\n}', 4, 1],
    ['{"a":\n  }', 2, 3],
    ['[1 2]', 1, 4],
    ["{'a': 1}", 1, 2],
    ['{"a": 1} {"b": 2}', 1, 10],
    ['{"a": "one\ntwo"}', 1, 11],
    ['{"a": "\\x"}', 1, 8],
    ['{"a": 01}', 1, 8],
    ['{"a": NaN}', 1, 7],
    ['[1,]', 1, 4],
    ['{"a": 1]', 1, 8],
    ['\ufeff{"a" 1}', 1, 7],
    ['PK\u0003\u0004', 1, 1],
  ])('%j is refused at line %i, column %i', (text, line, column) => {
    expect(readJson(text)).toEqual({ ok: false, problems: [{ code: 'json-syntax', params: { line, column } }] })
  })

  test('a file with a byte order mark is read', () => {
    expect(readJson(`\ufeff${writeJson(FILE)}`).ok).toBe(true)
  })

  test('a text of brackets that never close is refused, not a crash', () => {
    expect(readJson('['.repeat(200_000)).ok).toBe(false)
  })
})

describe('what is JSON, but not a model file', () => {
  test.each(['null', '[]', '"x"', '1', '{}', '{"format":"other","version":1}', '{"format":["throughline-model"]}'])(
    '%s is refused as another kind of file',
    (text) => {
      expect(readJson(text)).toEqual({ ok: false, problems: [{ code: 'json-not-model' }] })
    },
  )

  test.each([0, -1, 1.5, '1', null, undefined])('a version of %j is refused', (version) => {
    expect(problemsOf((file) => Object.assign(file, { version }))).toEqual([{ code: 'json-version', where: 'version' }])
  })

  test('a newer version is refused with both numbers', () => {
    const version = FORMAT_VERSION + 1
    expect(problemsOf((file) => Object.assign(file, { version, model: 'whatever' }))).toEqual([
      { code: 'json-newer', params: { version, known: FORMAT_VERSION } },
    ])
  })

  test('a model that is no object, a table that is no list, and a record that is none are named', () => {
    expect(problemsOf((file) => Object.assign(file, { model: [] }))).toEqual([{ code: 'json-table', where: 'model' }])
    expect(problemsOf((file) => Object.assign(file, { data: 'x' }))).toEqual([{ code: 'json-table', where: 'data' }])
    expect(problemsOf((file) => Object.assign(file.model, { nodes: { a: {} } }))).toEqual([
      { code: 'json-table', where: 'model.nodes' },
    ])
    expect(problemsOf((file) => Object.assign(file.model, { tags: [null, 'x', {}, { id: 4 }, []] }))).toEqual(
      [0, 1, 2, 3, 4].map((at) => ({ code: 'json-record', where: `model.tags[${at}]` })),
    )
  })

  test('a file without a word about the model is refused', () => {
    expect(problemsOf((file) => Reflect.deleteProperty(file.model, 'meta'))).toEqual([
      { code: 'json-no-meta', where: 'model.meta' },
    ])
  })

  test('data may be left out', () => {
    expect(problemsOf((file) => Reflect.deleteProperty(file, 'data'))).toEqual([])
  })
})

describe('records', () => {
  test('two with one id are refused at the second', () => {
    expect(problemsOf(({ model }) => model['nodes']?.push({ ...first(model['nodes']) }))).toEqual([
      { code: 'json-duplicate-id', where: 'model.nodes[2]', params: { id: 'a' } },
    ])
  })

  test('a doubled id and a missing end in one file are both listed', () => {
    const problems = problemsOf(({ model }) => {
      const nodes = model['nodes'] as Record<string, unknown>[]
      const links = model['links'] as Record<string, unknown>[]
      nodes.push({ ...first(nodes) })
      Object.assign(first(links), { to: 'nowhere' })
    })
    expect(problems.map(({ code }) => code)).toEqual(['json-duplicate-id', 'json-missing-end'])
  })

  test('unknown fields are named at every level', () => {
    expect(problemsOf((file) => Object.assign(file, { extra: 1 }))).toEqual([
      { code: 'json-unknown-field', where: 'extra', params: { field: 'extra' } },
    ])
    expect(problemsOf(({ model }) => Object.assign(model, { people: [] }))).toEqual([
      { code: 'json-unknown-field', where: 'model.people', params: { field: 'people' } },
    ])
    expect(problemsOf(({ model }) => Object.assign(first(model['nodes']), { colour: 'red' }))).toEqual([
      { code: 'json-unknown-field', where: 'model.nodes["a"]', params: { id: 'a', field: 'colour' } },
    ])
  })

  test('wrong types and values name the field and what it should have been', () => {
    const node = (fields: object) => problemsOf(({ model }) => Object.assign(first(model['nodes']), fields))
    expect(node({ label: 3 })).toEqual([
      {
        code: 'json-wrong-type',
        where: 'model.nodes["a"].label',
        params: { id: 'a', field: 'label', expected: 'string' },
      },
    ])
    expect(node({ level: 'cosmic' })).toEqual([
      {
        code: 'json-not-allowed',
        where: 'model.nodes["a"].level',
        params: { id: 'a', field: 'level', allowed: '"", individual, relationship, community, societal' },
      },
    ])
    expect(node({ starts: '2025-02-31' })).toEqual([
      { code: 'json-bad-value', where: 'model.nodes["a"].starts', params: { id: 'a', field: 'starts' } },
    ])
    expect(node({ order: 'hello' })).toEqual([
      { code: 'json-bad-value', where: 'model.nodes["a"].order', params: { id: 'a', field: 'order' } },
    ])
  })

  test('a field that is left out is named', () => {
    expect(problemsOf(({ model }) => Reflect.deleteProperty(first(model['nodes']), 'who'))).toMatchObject([
      { code: 'json-wrong-type', where: 'model.nodes["a"].who' },
    ])
  })

  test('every problem of every record is listed', () => {
    const problems = problemsOf(({ model, data }) => {
      Object.assign(first(model['nodes']), { label: 1, who: 2 })
      Object.assign(first(data['observations']), { value: 'many' })
    })
    expect(problems.map(({ where }) => where)).toEqual([
      'model.nodes["a"].label',
      'model.nodes["a"].who',
      'data.observations["o"].value',
    ])
  })

  test('missing ends are named, in the data too', () => {
    const problems = problemsOf(({ model, data }) => {
      Object.assign(first(model['links']), { to: 'gone' })
      Object.assign(first(data['observations']), { indicator: 'lost' })
    })
    expect(problems).toEqual([
      { code: 'json-missing-end', where: 'model.links', params: { id: 'a-b', field: 'to', missing: 'gone' } },
      {
        code: 'json-missing-end',
        where: 'data.observations',
        params: { id: 'o', field: 'indicator', missing: 'lost' },
      },
    ])
    expect(problemsOf(({ data }) => Object.assign(first(data['observations']), { return: 'lost' }))).toEqual([
      { code: 'json-missing-end', where: 'data.observations', params: { id: 'o', field: 'return', missing: 'lost' } },
    ])
  })

  test('10,000 problems are shortened to 200 and a count', () => {
    const problems = problemsOf(({ model }) => {
      model['tags'] = Array.from({ length: 10_000 }, (_, at) => ({
        id: `t${at}`,
        name: 1,
        group: '',
        edition: '',
        order: 'a0',
      }))
    })
    expect(problems).toHaveLength(201)
    expect(problems.at(-1)).toEqual({ code: 'json-more-problems', params: { count: 9_800 } })
  })
})

describe('hostile files', () => {
  const hostile = '<script>alert(1)</script> {{x}} ]]> \u202e 😀 \u0000'

  test('markup and strange letters in a label stay as they are', () => {
    const file = raw()
    Object.assign(first(file.model['nodes']), { label: hostile, description: hostile })
    const reading = readJson(JSON.stringify(file))
    expect(reading.ok && reading.value.model.nodes.get('a')).toMatchObject({ label: hostile, description: hostile })
  })

  test.each(['constructor', 'toString', 'hasOwnProperty'])('a card called %s is a card like any other', (id) => {
    const model = theory().activity(id).output('b').link(id, 'b', { id }).tag(id, [id]).build()
    const data = theory().buildData()
    expect(readJson(writeJson({ model, data }))).toEqual({ ok: true, value: { model, data } })
  })

  test('an id or a reference of __proto__ is refused', () => {
    expect(problemsOf(({ model }) => Object.assign(first(model['nodes']), { id: '__proto__' }))).toMatchObject([
      { code: 'json-bad-value', where: 'model.nodes["__proto__"].id' },
    ])
    expect(problemsOf(({ model }) => Object.assign(first(model['links']), { to: '__proto__' }))).toHaveLength(1)
    expect(problemsOf(({ model }) => Object.assign(first(model['links']), { to: 'constructor' }))).toMatchObject([
      { code: 'json-missing-end' },
    ])
  })

  test.each(['', 'model', 'data', 'record'])('a key of __proto__ in "%s" is refused and changes no object', (place) => {
    const text = writeJson(FILE)
    const spot = place === '' ? '{' : place === 'record' ? '"nodes": [\n      {' : `"${place}": {`
    const spoiled = text.replace(spot, `${spot}"__proto__": {"polluted": [1]},`)
    expect(spoiled).not.toBe(text)
    expect(readJson(spoiled)).toMatchObject({ ok: false })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('records that are read are frozen', () => {
    const reading = readJson(writeJson(FILE))
    expect(reading.ok && Object.isFrozen(reading.value.model.nodes.get('a'))).toBe(true)
  })
})
