import { expect, test } from 'vitest'
import {
  ALL_PAIRS,
  answerable,
  barsOf,
  pairChoices,
  sayFunded,
  sayFunding,
  sayPlaces,
  sayShared,
  wantedPairs,
} from '../../../src/actions/coverageOverlaps.ts'
import { overlaps } from '../../../src/portfolio/overlap.ts'
import { placesIndex } from '../../../src/portfolio/places.ts'
import { say } from '../../../src/words/words.ts'
import { award, intervention, serving, systemOf } from '../../support/portfolio.ts'

const index = placesIndex([
  {
    rows: [
      ['E05000945', 'Linacre', 'WD', 'E08000014'],
      ['E05000932', 'Bootle', 'WD', 'E08000014'],
      ['E08000014', 'Sefton', 'MD', ''],
    ],
  },
])
const inWard = intervention('ward', {
  ageFrom: 18,
  ageTo: 25,
  places: [{ code: 'E05000945', name: 'Linacre', type: 'WD' }],
  contributions: serving('o1'),
  awards: [award(1, { start: '2022-04-01', end: '2023-03-31' })],
})
const inDistrict = intervention('district', {
  status: 'proposed',
  ageFrom: 18,
  ageTo: 30,
  places: [{ code: 'E08000014', name: 'Sefton', type: 'MD' }],
  contributions: serving('o1', 'o2'),
  awards: [award(2, { start: '2023-01-01', end: '2024-03-31' })],
})
const third = intervention('third', {
  ageFrom: 20,
  places: [{ code: 'E08000014', name: 'Sefton', type: 'MD' }],
  contributions: serving('o2'),
})
const { pairs } = overlaps([inWard, inDistrict, third], index, { system: systemOf('o1', 'o2') })

test('A pair says in words what it shares and how that is known', () => {
  const pair = pairs.find(({ a, b }) => a.id === 'district' && b.id === 'ward')
  expect(pair?.places.map((place) => sayPlaces(place, index))).toEqual(['Linacre is in Sefton'])
  expect(pair?.groups.map((group) => sayShared(group, pair))).toEqual(['Ages 18 to 30 and 18 to 25'])
  expect(pair && sayFunded(pair)?.replaceAll('\u00A0', ' ')).toBe('At the same time: 1 Jan 2023 to 31 Mar 2023')
})

test('Pairs are filtered by place, outcome, bids and whether they are funded at the same time', () => {
  const ids = (filter: Partial<typeof ALL_PAIRS>) =>
    wantedPairs(pairs, { ...ALL_PAIRS, ...filter }, index).map(({ a, b }) => `${a.id} ${b.id}`)
  expect(ids({})).toHaveLength(2)
  expect(ids({ outcome: 'o2' })).toEqual(['district third'])
  expect(ids({ model: 'ward' })).toEqual(['district ward'])
  expect(ids({ together: true })).toEqual(['district ward'])
  expect(ids({ bids: true })).toHaveLength(2)
  expect(ids({ place: 'E05000945' })).toHaveLength(2)
  // Two that meet in Bootle do not meet in Linacre, although one of them is for all of Sefton.
  const inBootle = intervention('bootle', {
    ageFrom: 18,
    places: [{ code: 'E05000932', name: 'Bootle', type: 'WD' }],
    contributions: serving('o1'),
  })
  const meeting = overlaps([inBootle, inDistrict], index, { system: systemOf('o1', 'o2') }).pairs
  const at = (place: string) => wantedPairs(meeting, { ...ALL_PAIRS, place }, index)
  expect([meeting.length, at('E05000932').length, at('E05000945').length]).toEqual([1, 1, 0])
  expect(pairChoices(pairs, index).places.map(({ label }) => label)).toEqual(['Linacre', 'Sefton'])
})

test('A filter that no pair can answer any more asks for nothing, and the rest of it stays', () => {
  const choices = pairChoices(overlaps([inWard, inDistrict], index).pairs, index)
  const filter = { ...ALL_PAIRS, place: 'E08000014', outcome: 'gone', model: 'third', bids: true }
  expect(answerable(filter, choices)).toEqual({ ...ALL_PAIRS, place: 'E08000014', bids: true })
  const known = { ...ALL_PAIRS, outcome: 'o1', model: 'ward', together: true }
  expect(answerable(known, pairChoices(pairs, index))).toEqual(known)
  // Without the system model there are no words to choose an outcome by.
  const unnamed = pairs.map((pair) => ({ ...pair, outcomes: pair.outcomes.map((one) => ({ ...one, label: ' ' })) }))
  expect(pairChoices(unnamed, index).outcomes).toEqual([])
})

test('Two fundings are drawn on one line of time, and none where no date is known', () => {
  const bars = barsOf({ a: inWard, b: inDistrict })
  expect(bars?.a[0]?.from).toBe(0)
  expect(bars?.b[0]?.from).toBeCloseTo(275 / 730, 2)
  expect((bars?.b[0]?.from ?? 0) + (bars?.b[0]?.width ?? 0)).toBeCloseTo(1)
  expect(barsOf({ a: third, b: third })).toBeNull()
})

test('Of a funding with one date that date is said, as a start or as an end', () => {
  const said = (start: string, end: string) =>
    sayFunding({ ...inWard, awards: [award(null, { start, end })] }).replaceAll('\u00A0', ' ')
  expect(said('2024-04-01', '')).toMatch(/: From 1 Apr 2024$/)
  expect(said('', '2024-04-01')).toMatch(/: Until 1 Apr 2024$/)
  expect(said('2025-03-31', '2024-04-01')).toMatch(/: 1 Apr 2024 to 31 Mar 2025$/)
  expect(said('', '')).toBe(say('overlap.funding.none', { title: inWard.title }))
})
