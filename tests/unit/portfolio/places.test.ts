import { describe, expect, test } from 'vitest'
import { placeKey, placesIndex } from '../../../src/portfolio/places.ts'
import { COUNTIES, place } from '../../support/portfolio.ts'

const index = placesIndex([COUNTIES])
const between = (a: string, b: string) => index.relation(place(a), place(b))

describe('by code', () => {
  test.each([
    ['W1', 'W1', 'same'],
    ['W1', 'w1 ', 'same'],
    ['W1', 'D1', 'within'],
    ['W1', 'C1', 'within'],
    ['C1', 'W3', 'contains'],
    ['W2', 'P1', 'within'],
    ['D1', 'P1', 'crosses'],
    ['P1', 'D2', 'crosses'],
    ['C1', 'P1', 'crosses'],
  ] as const)('%s to %s is %s', (a, b, how) => {
    expect(index.relation({ code: a, name: '' }, { code: b, name: '' })).toEqual({ how, byName: false })
  })

  test.each([
    ['W1', 'W2'],
    ['W1', 'D2'],
    ['W1', 'P1'],
    ['D1', 'D2'],
    ['C1', 'C2'],
    ['D9', 'P1'],
  ])('%s and %s have nothing in common', (a, b) => {
    expect(between(a, b)).toBeNull()
    expect(between(b, a)).toBeNull()
  })

  test('two known places of one name are two places', () => {
    const towns = placesIndex([
      {
        rows: [
          ['A', 'Newport', 'WD', ''],
          ['B', 'Newport', 'WD', ''],
        ],
      },
    ])
    expect(towns.relation({ code: 'A', name: 'Newport' }, { code: 'B', name: 'Newport' })).toBeNull()
  })

  test('a code that no list has is itself, and nothing else unless its name says so', () => {
    expect(between('X9', 'X9')).toEqual({ how: 'same', byName: false })
    expect(between('X9', 'D1')).toBeNull()
    expect(index.relation({ code: 'X9', name: 'Liverpool' }, place('D1'))).toBeNull()
    expect(index.relation({ code: 'X9', name: 'Liverpool' }, { code: 'D1', name: 'Liverpool' })).toEqual({
      how: 'same-name',
      byName: true,
    })
  })
})

describe('by name, where a code is missing', () => {
  test('equal names without case, accents and points, and it says that it was by name', () => {
    expect(between('St. Helens', 'st  helens')).toEqual({ how: 'same-name', byName: true })
    expect(between('King’s Lynn', 'Kings Lynn')).toEqual({ how: 'same-name', byName: true })
    expect(between('Ynys Môn', 'Ynys Mon')).toEqual({ how: 'same-name', byName: true })
    expect(between('Brighton & Hove', 'Brighton and Hove')).toEqual({ how: 'same-name', byName: true })
    expect(between('Liverpool', 'Sefton')).toBeNull()
  })

  test('the name of a place round a coded one contains it', () => {
    expect(index.relation(place('Merseyside'), { code: 'W1', name: 'Anfield' })).toEqual({
      how: 'contains',
      byName: true,
    })
    expect(index.relation({ code: 'W1', name: 'Anfield' }, place('merseyside'))).toEqual({
      how: 'within',
      byName: true,
    })
    expect(index.relation(place('Hampshire'), { code: 'W1', name: 'Anfield' })).toBeNull()
  })

  test('a coded place that is not named goes by its name in the list', () => {
    expect(index.relation({ code: 'D1', name: '' }, place('Liverpool'))).toEqual({ how: 'same-name', byName: true })
  })

  test('places without code and name are nowhere', () => {
    expect(index.relation({ code: ' ', name: '...' }, { code: '', name: '' })).toBeNull()
    expect(placeKey({ code: '', name: ' . ' })).toBe('')
  })
})

test('a list of places shared says each pair', () => {
  const merseyside = [place('D1'), place('D2')]
  const wards = [place('W1'), place('W3'), place('D9')]
  expect(index.shared(merseyside, wards).map(({ a, b, how }) => `${a.code} ${how} ${b.code}`)).toEqual([
    'D1 contains W1',
    'D2 contains W3',
  ])
})

test('circles, parents that no list has and rows without a code do no harm', () => {
  const odd = placesIndex([
    {
      rows: [
        ['A', 'a', '', 'B'],
        ['B', 'b', '', 'C'],
        ['C', 'c', '', 'A'],
        ['', 'none', '', 'A'],
      ],
    },
    {
      rows: [
        ['D', 'd', '', 'NOWHERE'],
        ['D', 'd', '', 'D'],
        ['E', 'e', '', 'A'],
      ],
    },
  ])
  expect(odd.size).toBe(5)
  expect(odd.relation({ code: 'A', name: '' }, { code: 'C', name: '' })).toEqual({ how: 'same', byName: false })
  expect(odd.within('E', 'C')).toBe(true)
  expect(odd.within('C', 'E')).toBe(false)
  expect(odd.within('D', 'NOWHERE')).toBe(true)
  expect(odd.within('', '')).toBe(false)
})

test('a chain of thousands of places is followed to its end', () => {
  const rows = Array.from({ length: 20_000 }, (_, at): [string, string, string, string] => [
    `p${at}`,
    '',
    '',
    `p${at + 1}`,
  ])
  expect(placesIndex([{ rows }]).within('p0', 'p20000')).toBe(true)
})
