import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { printable, printableJson, printableLines } from '../../../src/cli/printable.ts'
import { hostileText } from '../../support/arbitraries.ts'
import { seeded } from '../../support/seed.ts'

/** What a terminal acts on, given as numbers, so that the test does not share its list with the code. */
function acts(text: string): boolean {
  return Array.from(text).some((sign) => {
    const code = sign.codePointAt(0) ?? 0
    const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f)
    const isTurn = [0x61c, 0x200e, 0x200f].includes(code) || (code >= 0x202a && code <= 0x202e)
    return isControl || isTurn || code === 0x2028 || code === 0x2029 || (code >= 0x2066 && code <= 0x2069)
  })
}

test('what a terminal would act on is written out, everything else stays', () => {
  expect(printable('\u001b[31mred\u0007')).toBe('\\u001b[31mred\\u0007')
  expect(printable('one\ntwo\r\tthree\u009b')).toBe('one\\u000atwo\\u000d\\u0009three\\u009b')
  expect(printable('abc\u202edef\u2069')).toBe('abc\\u202edef\\u2069')
  expect(printable('half \ud800')).toBe('half \ufffd')
  const plain = 'Trust “grows”: 40% → 55%, naïve, 👩🏽‍🤝‍👨🏻 🏴󠁧󠁢󠁥󠁮󠁧󠁿, مرحبا'
  expect(printable(plain)).toBe(plain)
})

test('text of several lines keeps its line feeds and tabs', () => {
  expect(printableLines('a\n\tb\r\n\u001bc')).toBe('a\n\tb\\u000d\n\\u001bc')
})

test('any text is safe to show, and any value reads back from its JSON', () => {
  fc.assert(
    fc.property(fc.array(hostileText), (texts) => {
      for (const text of texts) {
        expect(acts(printable(text))).toBe(false)
        expect(acts(printableLines(text).replaceAll(/[\n\t]/g, ''))).toBe(false)
      }
      const json = printableJson({ texts })
      expect(acts(json.replaceAll('\n', ''))).toBe(false)
      expect(JSON.parse(json)).toEqual({ texts })
    }),
    seeded(200),
  )
})
