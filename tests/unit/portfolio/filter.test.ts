import { describe, expect, test } from 'vitest'
import { facetsOf } from '../../../src/portfolio/facets.ts'
import { ALL, filterDigests, type PortfolioFilter } from '../../../src/portfolio/filter.ts'
import { placesIndex } from '../../../src/portfolio/places.ts'
import { award, COUNTIES, intervention, outcome, place } from '../../support/portfolio.ts'

const index = placesIndex([COUNTIES])
const DIGESTS = [
  intervention('ward', {
    title: 'Café drop-in',
    provider: 'Alder Hey',
    places: [place('W1')],
    tiers: ['primary'],
    groups: ['Young men'],
    awards: [award(10_000, { start: '2025-04-01', end: '2026-03-31' })],
    nodes: [outcome('o', { label: 'Fewer school exclusions' })],
  }),
  intervention('county', {
    provider: 'alder hey ',
    places: [place('C1')],
    tiers: ['primary', 'secondary'],
    targetGroup: 'Families',
    awards: [award(50_000, { start: '2026-04-01', end: '2027-03-31' }), award(null)],
    priorities: ['Education'],
  }),
  intervention('other', {
    status: 'proposed',
    provider: 'POPS',
    places: [place('D9')],
    deliveryModels: ['prevention'],
  }),
  intervention('nowhere', { awards: [award(null, { start: '', end: '2025-06-30' })] }),
]

const left = (filter: Partial<PortfolioFilter>) =>
  filterDigests(DIGESTS, { ...ALL, ...filter }, index).map(({ id }) => id)

test('a filter that asks for nothing gives the same list', () => {
  expect(filterDigests(DIGESTS, ALL, index)).toBe(DIGESTS)
})

test.each([
  ['cafe', ['ward']],
  ['EXCLUSIONS hey', ['ward']],
  ['families', ['county']],
  ['education', ['county']],
  ['exclusions families', []],
])('the words "%s" are looked for in everything, without case and accents, and all of them', (text, found) => {
  expect(left({ text })).toEqual(found)
})

test('one choice of a field is enough, all fields have to hold, and blank asks for what is not said', () => {
  expect(left({ providers: ['ALDER HEY'] })).toEqual(['ward', 'county'])
  expect(left({ tiers: ['secondary', 'tertiary'] })).toEqual(['county'])
  expect(left({ tiers: ['primary'], priorities: ['education'] })).toEqual(['county'])
  expect(left({ tiers: [''] })).toEqual(['other', 'nowhere'])
  expect(left({ statuses: ['proposed'], deliveryModels: ['prevention'] })).toEqual(['other'])
  expect(left({ groups: ['families', 'young men'] })).toEqual(['ward', 'county'])
})

describe('by place', () => {
  test('a district finds what is in its wards, and what is for the county round it', () => {
    expect(left({ places: ['D1'] })).toEqual(['ward', 'county'])
    expect(left({ places: ['D2'] })).toEqual(['county'])
    expect(left({ places: ['P1'] })).toEqual(['county'])
    expect(left({ places: ['C2'] })).toEqual(['other'])
  })

  test('a name finds what is of that name or in it, and blank what has no place', () => {
    expect(left({ places: ['~merseyside'] })).toEqual(['ward'])
    expect(left({ places: ['', 'D9'] })).toEqual(['other', 'nowhere'])
  })
})

describe('by funding period', () => {
  test('any day in common is enough, and an open side has no end', () => {
    expect(left({ from: '2026-03-31', to: '2026-04-01' })).toEqual(['ward', 'county'])
    expect(left({ from: '2026-04-01' })).toEqual(['county'])
    expect(left({ to: '2025-12-31' })).toEqual(['ward', 'nowhere'])
  })

  test('of an award with one date that day is known', () => {
    expect(left({ from: '2025-06-30', to: '2025-06-30' })).toEqual(['ward', 'nowhere'])
    expect(left({ from: '2025-06-29', to: '2025-06-29' })).toEqual(['ward'])
  })
})

describe('by money', () => {
  test('both ends of a range are in it, and what is not known is never in a range', () => {
    expect(left({ least: 10_000, most: 50_000 })).toEqual(['ward', 'county'])
    expect(left({ least: 0, most: 9_999 })).toEqual([])
    expect(left({ most: 10_000 })).toEqual(['ward'])
  })

  test('not known finds interventions with an unknown amount or no award, alone or beside a range', () => {
    expect(left({ moneyUnknown: true })).toEqual(['county', 'other', 'nowhere'])
    expect(left({ moneyUnknown: true, most: 10_000 })).toEqual(['ward', 'county', 'other', 'nowhere'])
  })
})

describe('facets', () => {
  test('say how many would be left with that value and the other fields as they are', () => {
    const facets = facetsOf(DIGESTS, { ...ALL, tiers: ['secondary'], text: 'e' }, index)
    expect(facets.tiers.map(({ value, count }) => [value, count])).toEqual([
      ['primary', 2],
      ['secondary', 1],
      ['', 2],
    ])
    expect(facets.providers.map(({ value, count }) => [value, count])).toEqual([
      ['alder hey', 1],
      ['POPS', 0],
      ['', 0],
    ])
  })

  test('offer the places round those that are named, by their names', () => {
    const { places } = facetsOf(DIGESTS, ALL, index)
    expect(places.map(({ value, name, count }) => `${name} ${value} ${count}`)).toEqual([
      'Anfield W1 2',
      'Hampshire C2 1',
      'Liverpool D1 2',
      'Merseyside C1 2',
      'Southampton D9 1',
      '  1',
    ])
  })
})
