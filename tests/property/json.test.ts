import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from '../../src/formats/json/read.ts'
import { syntaxErrorAt } from '../../src/formats/json/syntax.ts'
import { writeJson } from '../../src/formats/json/write.ts'
import { anyFile, shuffled, spoilt } from '../support/arbitraries.ts'
import { seeded } from '../support/seed.ts'

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('a file that is written and read again is the same file', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      expect(readJson(writeJson(file))).toEqual({ ok: true, value: file })
    }),
    seeded(200),
  )
})

test('the same content gives the same bytes, in whatever order it was made', () => {
  fc.assert(
    fc.property(anyFile, fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (file, order) => {
      const bytes = writeJson(file)
      expect(writeJson(shuffled(file, order))).toBe(bytes)
      const again = readJson(bytes)
      expect(again.ok && writeJson(again.value)).toBe(bytes)
    }),
    seeded(100),
  )
})

test('any value in place of any part of a file is read or refused with problems, and never throws', () => {
  fc.assert(
    fc.property(anyFile, fc.nat(), fc.jsonValue(), (file, at, value) => {
      const reading = readJson(spoilt(writeJson(file), at, value))
      if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0)
      else expect(readJson(writeJson(reading.value))).toEqual(reading)
    }),
    seeded(200),
  )
})

test('no syntax error is found in JSON, however it is spaced', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('', ' ', '\t', '\n'), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      expect(syntaxErrorAt(text)).toBe(text.length)
    }),
    seeded(200),
  )
})

test('a syntax error is found where cutting the text there still leaves the beginning of JSON', () => {
  const change = fc.record({ at: fc.nat(), with: fc.constantFrom('', ',', '}', ']', '"', ':', 'x', '\\', '\n', '0') })
  fc.assert(
    fc.property(fc.json(), change, (text, { at, with: other }) => {
      const cut = at % (text.length + 1)
      const broken = text.slice(0, cut) + other + text.slice(cut + 1)
      fc.pre(!isJson(broken))
      const error = syntaxErrorAt(broken)
      expect(error).toBeGreaterThanOrEqual(0)
      expect(error).toBeLessThanOrEqual(broken.length)
      expect(syntaxErrorAt(broken.slice(0, error))).toBe(error)
    }),
    seeded(300),
  )
})
