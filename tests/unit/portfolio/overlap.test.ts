import { describe, expect, test } from 'vitest'
import type { Digest } from '../../../src/portfolio/digest.ts'
import { overlaps } from '../../../src/portfolio/overlap.ts'
import { placesIndex } from '../../../src/portfolio/places.ts'
import { together } from '../../../src/portfolio/together.ts'
import { award, COUNTIES, intervention, outcome, place, serving, systemOf } from '../../support/portfolio.ts'

const index = placesIndex([COUNTIES])
const system = systemOf('o1', 'o2')
const both = { groups: ['Young people'], contributions: serving('o1') }
const ward = intervention('ward', { ...both, places: [place('W1')] })
const county = intervention('county', { ...both, places: [place('C1')], groups: ['young people '] })

describe('a pair', () => {
  test('shares place, group and outcome, and says what', () => {
    const { pairs, near } = overlaps([ward, county], index, { system })
    expect(near).toEqual([])
    expect(pairs).toHaveLength(1)
    expect(pairs[0]).toMatchObject({
      a: { id: 'county' },
      b: { id: 'ward' },
      places: [{ how: 'contains', byName: false }],
      groups: [{ by: 'class', name: 'young people' }],
      outcomes: [{ systemNode: 'o1', label: 'O1' }],
      funded: 'unknown',
    })
  })

  test.each([
    ['place', { places: [place('D9')] }],
    ['place', { places: [] }],
    ['group', { groups: [] }],
    ['outcome', { contributions: serving('o2') }],
    ['outcome', { contributions: serving('gone') }],
  ] satisfies [string, Partial<Digest>][])('that lacks only the %s is near', (lacks, fields) => {
    const other = intervention('other', {
      ...both,
      places: [place('W1')],
      contributions: serving('o1', 'gone'),
      ...fields,
    })
    const { pairs, near } = overlaps([{ ...ward, contributions: serving('o1', 'gone') }, other], index, { system })
    expect(pairs).toEqual([])
    expect(near.map((pair) => pair.lacks)).toEqual([lacks])
  })

  test('that shares one of the three is nothing', () => {
    const other = intervention('other', { groups: both.groups, contributions: serving('o2') })
    expect(overlaps([ward, other], index)).toMatchObject({ pairs: [], near: [] })
  })
})

test('only funded and proposed interventions are looked at, unless others are chosen', () => {
  const ended = { ...county, status: 'ended' } as const
  expect(overlaps([ward, ended], index).pairs).toHaveLength(0)
  expect(overlaps([ward, { ...county, status: 'proposed' }], index).pairs).toHaveLength(1)
  expect(overlaps([ward, ended], index, { count: ['ended', 'funded'] }).pairs).toHaveLength(1)
  // Whatever kind of model the system model is, it is no intervention.
  const own = intervention('system', { ...both, places: [place('W1')], nodes: system.nodes })
  expect(overlaps([ward, own], index, { system: own })).toMatchObject({ pairs: [], near: [], interventions: 1 })
})

test('those that share most come first, and one intervention can be asked about', () => {
  const more = intervention('more', { ...both, places: [place('W1')], contributions: serving('o1', 'o2') })
  const most = intervention('most', { ...both, places: [place('W1')], contributions: serving('o2', 'o1') })
  const ids = (only?: string) =>
    overlaps([ward, more, most], index, only === undefined ? {} : { only }).pairs.map(({ a, b }) => `${a.id} ${b.id}`)
  expect(ids()).toEqual(['more most', 'more ward', 'most ward'])
  expect(ids('ward')).toEqual(['more ward', 'most ward'])
})

test('of those that share as many outcomes, who shares more places comes first, then more ways of being the same', () => {
  const two = [place('W1'), place('W3')]
  const a = intervention('a', { ...both, places: two, targetGroup: 'Pupils' })
  const b = intervention('b', { ...both, places: [place('W1')] })
  const c = intervention('c', { ...both, places: two })
  const d = intervention('d', { ...both, places: [place('W1')], targetGroup: 'pupils' })
  expect(overlaps([a, b, c, d], index).pairs.map((pair) => `${pair.a.id}${pair.b.id}`)).toEqual([
    'ac',
    'ad',
    'ab',
    'bc',
    'bd',
    'cd',
  ])
})

test('each of many outcomes, groups and places is told from every other', () => {
  const many = Array.from({ length: 70 }, (_, at) => ({ ...both, places: [place('W1')], id: `m${at}` }))
  const apart = (fields: (at: number) => Partial<Digest>) =>
    overlaps(
      many.map((digest, at) => intervention(digest.id, { ...digest, ...fields(at) })),
      index,
    )
  expect(apart((at) => ({ contributions: serving(`o${at}`) })).pairs).toEqual([])
  expect(apart((at) => ({ groups: [`Group ${at}`] })).pairs).toEqual([])
  expect(apart((at) => ({ places: [place(`Place ${at}`)] })).pairs).toEqual([])
  // Where two are the same they are found, wherever they stand.
  const twins = apart((at) => ({ contributions: serving(`o${at === 66 ? 33 : at}`) })).pairs
  expect(twins.map(({ a, b }) => [a.id, b.id])).toEqual([['m33', 'm66']])
})

describe('a group is the same', () => {
  const groups = (a: Parameters<typeof intervention>[1], b: Parameters<typeof intervention>[1]) =>
    together(intervention('a', a), intervention('b', b), index).groups

  test('by equal words, and not by blank ones', () => {
    expect(groups({ targetGroup: 'Pupils  at risk' }, { targetGroup: 'pupils at risk' })).toEqual([
      { by: 'words', name: 'Pupils  at risk' },
    ])
    expect(groups({ targetGroup: ' ' }, { targetGroup: '' })).toEqual([])
  })

  test('by ages in common, of which both have to say one', () => {
    expect(groups({ ageFrom: 10, ageTo: 18 }, { ageFrom: 18, ageTo: 25 })).toEqual([{ by: 'ages', from: 18, to: 18 }])
    expect(groups({ ageFrom: 10, ageTo: 17 }, { ageFrom: 18, ageTo: 25 })).toEqual([])
    expect(groups({ ageFrom: 10 }, { ageTo: 12 })).toEqual([{ by: 'ages', from: 10, to: 12 }])
    expect(groups({ ageFrom: 0 }, { ageFrom: 18 })).toEqual([{ by: 'ages', from: 18, to: null }])
    expect(groups({ ageFrom: 10, ageTo: 18 }, {})).toEqual([])
    expect(groups({}, {})).toEqual([])
  })
})

describe('funding is a fact beside it', () => {
  const funded = (...periods: readonly (readonly [string, string])[]) =>
    intervention('x', { awards: periods.map(([start, end]) => award(1, { start, end })) })

  test('days in common are said, those that meet as one', () => {
    const a = funded(['2024-01-01', '2024-12-31'], ['2024-06-01', '2025-06-30'])
    const b = funded(['2024-03-01', '2025-12-31'])
    expect(together(a, b, index)).toMatchObject({
      funded: 'together',
      periods: [{ start: '2024-03-01', end: '2025-06-30' }],
    })
  })

  test('one after the other is apart, and without dates nothing is known', () => {
    const a = funded(['2024-01-01', '2024-12-31'])
    expect(together(a, funded(['2025-01-01', '2025-12-31']), index)).toMatchObject({ funded: 'apart', periods: [] })
    expect(together(a, funded(['', '']), index)).toMatchObject({ funded: 'unknown', periods: [] })
  })
})

test('with the system model only its outcomes and impacts count, in its order', () => {
  const whole = { ...system, nodes: [outcome('t', { kind: 'output' }), ...system.nodes] }
  const a = intervention('a', { contributions: serving('t', 'o2', 'o1') })
  expect(together(a, { ...a, id: 'b' }, index, whole).outcomes.map(({ systemNode }) => systemNode)).toEqual([
    'o1',
    'o2',
  ])
  expect(together(a, { ...a, id: 'b' }, index).outcomes).toHaveLength(3)
})
