import { expect, test } from 'vitest'
import { keyNames } from '../../../src/ui/keyNames.ts'
import { bestMatches } from '../../../src/ui/matchText.ts'
import { parseNumber } from '../../../src/ui/parseNumber.ts'

test.each([
  ['62', 62],
  [' 1,200 ', 1200],
  ['1 234 567', 1234567],
  ['62%', 62],
  ['£3.50', 3.5],
  ['-£1,000', -1000],
  ['\u22125', -5],
  ['.5', 0.5],
  ['', null],
  ['  ', null],
])('%j is read as %j', (typed, number) => {
  expect(parseNumber(typed)).toBe(number)
})

test.each(['1,5', '1,2345', 'about 60', '60-70', '%', '1.2.3', '1e5', '12,34,567'])('%j is not a number', (typed) => {
  expect(parseNumber(typed)).toBeUndefined()
})

test('typing finds words in any order, over accents and case, the best first', () => {
  const labels = ['Weekly café', 'Safer choices', 'Choices made safer', 'Unsafe']
  const find = (typed: string) => bestMatches(labels, typed, (label) => label)
  expect(find('CAFE')).toEqual(['Weekly café'])
  expect(find('choices safer')).toEqual(['Safer choices', 'Choices made safer'])
  expect(find('safe')).toEqual(['Safer choices', 'Choices made safer', 'Unsafe'])
  expect(find('')).toEqual(labels)
  expect(find('zebra')).toEqual([])
})

test('key names part strokes and sequences, and know the plus key', () => {
  expect(keyNames('Ctrl+Shift+Z')).toEqual(['Ctrl', 'Shift', 'Z'])
  expect(keyNames('g m')).toEqual(['g', 'm'])
  expect(keyNames('Ctrl++')).toEqual(['Ctrl', '+'])
})
