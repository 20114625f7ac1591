import * as fc from 'fast-check'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { writeText } from '../../src/document/text.ts'
import { hostileText } from '../support/arbitraries.ts'
import { seeded } from '../support/seed.ts'

function sharedText(first: string, client = 1): { doc: Y.Doc; text: Y.Text } {
  const doc = new Y.Doc()
  doc.clientID = client
  const text = doc.getText('t')
  text.insert(0, first)
  return { doc, text }
}

function copyOf(doc: Y.Doc, client: number): { doc: Y.Doc; text: Y.Text } {
  const copy = new Y.Doc()
  copy.clientID = client
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return { doc: copy, text: copy.getText('t') }
}

test('any text becomes any other text, here and for another person', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 2, maxLength: 6 }), ([first = '', ...next]) => {
      const { doc, text } = sharedText(first)
      for (const target of next) {
        writeText(text, target)
        expect(text.toString()).toBe(target)
      }
      expect(copyOf(doc, 2).text.toString()).toBe(next.at(-1))
    }),
    seeded(300),
  )
})

test('letters that share half of their code are replaced whole', () => {
  // 😀 and 😃 share their first half; 😀 and 🈀 share their second.
  for (const [from, to] of [
    ['😀', '😃'],
    ['a😀b', 'a😃b'],
    ['😀', '🈀'],
    ['😀😀', '😀'],
    ['😀', '😀😃😀'],
  ] as const) {
    const { doc, text } = sharedText(from)
    writeText(text, to)
    expect(text.toString()).toBe(to)
    expect(copyOf(doc, 2).text.toString()).toBe(to)
  }
})

test('two people who add words in one text at once keep both', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😃', ' '), maxLength: 10 })
  const words = (unit: string) => fc.string({ unit: fc.constantFrom(unit, '😀'), minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(letters, words('X'), words('Y'), fc.nat(), fc.nat(), (base, mine, yours, at, to) => {
      const parts = Array.from(base)
      const added = (word: string, place: number) =>
        parts.toSpliced(place % (parts.length + 1), 0, `<${word}>`).join('')
      const { doc } = sharedText(base)
      const [me, you] = [copyOf(doc, 2), copyOf(doc, 3)]
      writeText(me.text, added(mine, at))
      writeText(you.text, added(yours, to))
      Y.applyUpdate(me.doc, Y.encodeStateAsUpdate(you.doc))
      Y.applyUpdate(you.doc, Y.encodeStateAsUpdate(me.doc))
      const merged = me.text.toString()
      expect(you.text.toString()).toBe(merged)
      expect(merged).toContain(`<${mine}>`)
      expect(merged).toContain(`<${yours}>`)
      expect(merged.length).toBe(base.length + mine.length + yours.length + 4)
      expect(merged.isWellFormed()).toBe(true)
    }),
    seeded(200),
  )
})

test('writing the same text again sends nothing', () => {
  const { doc, text } = sharedText('Same 😀')
  let updates = 0
  doc.on('update', () => (updates += 1))
  writeText(text, 'Same 😀')
  expect(updates).toBe(0)
})

test('only the part that differs is sent', () => {
  const { doc, text } = sharedText('x'.repeat(5000))
  let bytes = 0
  doc.on('update', (update: Uint8Array) => (bytes += update.length))
  writeText(text, `${'x'.repeat(2500)}new${'x'.repeat(2500)}`)
  expect(bytes).toBeLessThan(60)
})
