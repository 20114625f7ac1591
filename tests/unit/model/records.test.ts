import { describe, expect, test } from 'vitest'
import { canonicalJson, sortedRecords } from '../../../src/model/canonical.ts'
import { MODEL_TABLES } from '../../../src/model/model.ts'
import { date, id, moment, optionalId, order, text } from '../../../src/model/records/fields.ts'

const takes = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success

describe('fields', () => {
  test.each([
    ['a date', date(), ['', '2025-01-31', '2024-02-29'], ['2025-02-29', '2025-02-31', '2025-1-1', '31/01/2025', null]],
    [
      'a moment',
      moment(),
      ['', '2025-01-31T09:30:00Z', '2025-01-31T09:30:00.123Z'],
      ['2025-01-31', '2025-01-31T25:00:00Z', '2025-13-01T00:00:00Z', '2025-01-31T09:30:00+01:00'],
    ],
    [
      'an id',
      id(),
      ['a', '0', 'constructor', 'a~b.c:d-e_f'],
      ['', '__proto__', '-a', 'a b', 'a/b', 'é', 'a\n', 'a'.repeat(161)],
    ],
    ['an id or none', optionalId(), ['', 'a'], ['__proto__', ' ']],
    ['an order key', order(), ['a0', 'Zz', 'a0V'], ['', '1', 'hello', 'a00', 'a0!']],
    ['text', text(), ['', '😀 <b>', '__proto__'], [null, 1, undefined]],
  ] as const)('%s is held to its form', (_name, schema, good, bad) => {
    for (const value of good) expect(takes(schema, value), JSON.stringify(value)).toBe(true)
    for (const value of bad) expect(takes(schema, value), JSON.stringify(value)).toBe(false)
  })

  test('half a surrogate pair in a text is read as the replacement character', () => {
    expect(text().parse('a\ud83d')).toBe('a\ufffd')
  })
})

test('every reference and every merging text is a field of its table, and refers to a table', () => {
  for (const [name, table] of Object.entries(MODEL_TABLES)) {
    const fields = Object.keys(table.schema.shape)
    for (const field of table.texts) expect(fields, name).toContain(field)
    for (const reference of table.references) {
      expect(fields, name).toContain(reference.field)
      expect(Object.keys(MODEL_TABLES)).toContain(reference.table)
    }
  }
})

describe('canonical JSON', () => {
  test('sorts keys at every depth, keeps the order of lists, and ends with a newline', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: 'x' } })).toBe(
      '{\n  "a": {\n    "c": "x",\n    "d": null\n  },\n  "b": [\n    2,\n    1\n  ]\n}\n',
    )
  })

  test('keeps a key called __proto__', () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"z":1,"a":2}}'))).toBe(
      '{\n  "__proto__": {\n    "a": 2,\n    "z": 1\n  },\n  "b": 1\n}\n',
    )
  })

  test('sorts records by code unit, whatever the language of the machine', () => {
    const records = new Map(['b', 'a', 'B', '10', '9'].map((key) => [key, key]))
    expect(sortedRecords(records)).toEqual(['10', '9', 'B', 'a', 'b'])
  })
})
