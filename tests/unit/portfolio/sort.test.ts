import { expect, test } from 'vitest'
import { type Sort, sortDigests } from '../../../src/portfolio/sort.ts'
import { award, intervention } from '../../support/portfolio.ts'

const DIGESTS = [
  intervention('a', {
    title: 'Éclair',
    provider: 'Z',
    awards: [award(5, { end: '2026-01-01' })],
    reviewed: '2024-01-01',
  }),
  intervention('b', { title: 'zebra', awards: [award(9, { currency: 'EUR' })] }),
  intervention('c', { title: 'Apple', provider: 'a', awards: [award(90), award(null, { start: '2025-01-01' })] }),
  intervention('d', { title: 'Apple 10', provider: 'B', reviewed: '2025-01-01' }),
  intervention('e', { title: 'Apple 9', provider: 'a' }),
]
const sorted = (by: Sort, down?: boolean) =>
  sortDigests(DIGESTS, by, down)
    .map(({ id }) => id)
    .join('')

test('titles as people read them: without case and accents, and numbers by size', () => {
  expect(sorted('title')).toBe('cedab')
  expect(sorted('title', true)).toBe('badec')
})

test('what is not known is at the end both ways, and equals are by title', () => {
  expect(sorted('provider')).toBe('cedab')
  expect(sorted('provider', true)).toBe('adceb')
  expect(sorted('reviewed')).toBe('adceb')
  expect(sorted('reviewed', true)).toBe('daceb')
  expect(sorted('end')).toBe('caedb')
})

test('money is compared in the currency that most have, and another one counts as not known', () => {
  expect(sorted('money')).toBe('acedb')
  expect(sorted('money', true)).toBe('caedb')
})
