import { expect, test } from 'vitest'
import { ALL_PAIRS } from '../../../src/actions/coverageOverlaps.ts'
import { readOverlapAddress, writeOverlapAddress } from '../../../src/actions/overlapAddress.ts'

test('which overlaps are wanted survives its address', () => {
  const filter = { place: '~st helens & more', outcome: 'o1', model: 'a?b=c', bids: true, together: true }
  expect(readOverlapAddress(writeOverlapAddress(filter))).toEqual(filter)
})

test('all overlaps have an empty address, and an empty address is all of them', () => {
  expect(writeOverlapAddress(ALL_PAIRS)).toBe('')
  expect(readOverlapAddress('')).toEqual(ALL_PAIRS)
})

test('an address that somebody made up asks for no more than a person could have chosen', () => {
  const filter = readOverlapAddress(`place=${'x'.repeat(9000)}&bids=1&together=true&model=__proto__&other=7`)
  expect(filter).toEqual({ ...ALL_PAIRS, place: 'x'.repeat(300), model: '__proto__' })
})
