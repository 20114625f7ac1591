import { describe, expect, test } from 'vitest'
import { type Coverage, coverage, servedBy } from '../../../src/portfolio/coverage.ts'
import { placesIndex } from '../../../src/portfolio/places.ts'
import {
  award,
  contribution,
  COUNTIES,
  intervention,
  outcome,
  place,
  serving,
  systemOf,
} from '../../support/portfolio.ts'

const system = systemOf('o1', 'o2', 'o3')
const n = outcome('n', { label: 'Our outcome' })

const standings = ({ rows }: Coverage) =>
  rows.map(({ node, standing, interventions }) => `${node.id} ${standing} ${interventions}`)

test('what nothing serves, what rests on one, and what is crowded', () => {
  const digests = Array.from({ length: 6 }, (_, at) =>
    intervention(`m${at}`, { nodes: [n], contributions: at === 0 ? serving('o1', 'o2') : serving('o1') }),
  )
  expect(standings(coverage(system, digests, { by: 'intervention' }))).toEqual([
    'o1 crowded 6',
    'o2 one 1',
    'o3 nothing 0',
  ])
  expect(standings(coverage(system, digests, { by: 'intervention', crowded: 7 }))[0]).toBe('o1 some 6')
  expect(standings(coverage(system, digests, { by: 'intervention', crowded: null }))[0]).toBe('o1 crowded 6')
  expect(standings(coverage(system, digests, { by: 'intervention', crowded: 1 }))[1]).toBe('o2 one 1')
})

test('an intervention counts once, and once in each way in which it serves', () => {
  const digest = intervention('m', {
    nodes: [n, outcome('p')],
    contributions: [
      contribution('n', 'o1'),
      contribution('p', 'o1', { kind: 'enabling', rationale: 'Because' }),
      contribution('q', 'o1'),
    ],
  })
  const [row] = coverage(system, [digest], { by: 'intervention' }).rows
  expect(row).toMatchObject({ interventions: 1, kinds: { direct: 1, enabling: 1, shared: 0 } })
  expect(row?.cells.get('m')).toMatchObject({ interventions: 1, kinds: { direct: 1, enabling: 1, shared: 0 } })
  expect(row?.serves[0]).toEqual({
    model: 'm',
    title: 'M',
    contribution: 'n~system~o1',
    node: 'n',
    label: 'Our outcome',
    systemNode: 'o1',
    kind: 'direct',
    rationale: '',
  })
  expect(row?.serves.map(({ label, rationale }) => [label, rationale])).toEqual([
    ['Our outcome', ''],
    ['P', 'Because'],
    ['', ''],
  ])
})

test('only funded interventions count unless others are chosen, and never a system model', () => {
  const digests = [
    intervention('a', { status: 'proposed', contributions: serving('o1') }),
    intervention('b', { status: 'funded', contributions: serving('o1') }),
    intervention('c', { kind: 'system', contributions: serving('o1') }),
    intervention('system', { contributions: serving('o1') }),
  ]
  expect(coverage(system, digests, { by: 'intervention' }).interventions).toBe(1)
  expect(standings(coverage(system, digests, { by: 'intervention', count: ['proposed', 'funded'] }))[0]).toBe(
    'o1 some 2',
  )
})

test('rows are the outcomes in reading order, and what else something contributes to', () => {
  const whole = {
    ...system,
    nodes: [outcome('a', { kind: 'activity' }), outcome('t', { kind: 'output' }), ...system.nodes],
  }
  const digest = intervention('m', { contributions: serving('t') })
  expect(coverage(whole, [digest], { by: 'tier' }).rows.map(({ node }) => node.id)).toEqual(['t', 'o1', 'o2', 'o3'])
})

test('contributions to nodes that are gone, and to other system models, are listed apart', () => {
  const digest = intervention('m', {
    contributions: [...serving('gone'), contribution('n', 'o1', { id: 'there', systemModel: 'another' })],
  })
  const { lost, elsewhere, rows } = coverage(system, [digest], { by: 'intervention' })
  expect(lost.map(({ systemNode }) => systemNode)).toEqual(['gone'])
  expect(elsewhere.map((one) => one.contribution)).toEqual(['there'])
  expect(rows.every(({ serves }) => serves.length === 0)).toBe(true)
})

describe('columns', () => {
  const digests = [
    intervention('a', {
      places: [place('W1')],
      tiers: ['tertiary', 'primary'],
      priorities: ['Voice'],
      deliveryModels: ['therapeutic'],
      awards: [award(5_000)],
      contributions: serving('o1'),
    }),
    intervention('b', {
      places: [place('C1')],
      priorities: ['voice', 'Education'],
      awards: [award(30_000), award(null)],
      contributions: serving('o1'),
    }),
    intervention('c', { tiers: ['secondary'], awards: [award(30_000)], contributions: serving('o2') }),
  ]
  const columns = (by: Parameters<typeof coverage>[2]['by']) =>
    coverage(system, digests, { by }).columns.map(({ key, models }) => `${key}: ${models.join(' ')}`)

  test('an intervention is in each of its columns, and what is not said in the last one', () => {
    expect(columns('intervention')).toEqual(['a: a', 'b: b', 'c: c'])
    expect(columns('tier')).toEqual(['primary: a', 'secondary: c', 'tertiary: a', ': b'])
    expect(columns('priority')).toEqual(['education: b', 'voice: a b', ': c'])
    expect(columns('delivery-model')).toEqual(['therapeutic: a', ': b c'])
    expect(columns('place')).toEqual(['C1: b', 'W1: a', ': c'])
  })

  test('of money are bands of the whole intervention, and part of it unknown is unknown', () => {
    const { columns: bands } = coverage(system, digests, { by: 'money' })
    expect(bands.map(({ band, models }) => [band?.from ?? 'unknown', ...models])).toEqual([
      [0, 'a'],
      [25_000, 'c'],
      ['unknown', 'b'],
    ])
  })

  test('of districts hold what is in them and what is for the county round them', () => {
    const level = { type: 'md', places: placesIndex([COUNTIES]) }
    const { columns: districts, rows } = coverage(system, digests, { by: 'place', level })
    expect(districts.map(({ name, models }) => `${name}: ${models.join(' ')}`)).toEqual([
      'Liverpool: a b',
      'Sefton: b',
      ': c',
    ])
    expect(rows[0]?.cells.get('D1')?.interventions).toBe(2)
    expect(rows[0]?.cells.has('')).toBe(false)
  })

  test('of districts hold by name what has no code of the lists', () => {
    const level = { type: 'MD', places: placesIndex([COUNTIES]) }
    const old = (name: string) => ({ code: 'E05009999', name, type: '' })
    const named = [
      intervention('a', { places: [place('Liverpool')] }),
      intervention('b', { places: [place('Merseyside')] }),
      intervention('c', { places: [old('Sefton')] }),
      intervention('d', { places: [old('Liverpool')] }),
      intervention('e', { places: [place('Leeds')] }),
    ]
    const { columns: districts } = coverage(system, named, { by: 'place', level })
    expect(districts.map(({ name, models }) => `${name}: ${models.join(' ')}`)).toEqual([
      'Liverpool: a b d',
      'Sefton: b c',
      ': e',
    ])
  })
})

test('the counts for the system map are those of the matrix', () => {
  const digests = [
    intervention('a', {
      contributions: [
        contribution('n', 'o1'),
        contribution('m', 'o1'),
        contribution('p', 'o1', { kind: 'shared' }),
        contribution('n', 'o2', { id: 'there', systemModel: 'another' }),
      ],
    }),
    intervention('b', { contributions: serving('o1') }),
    intervention('c', { status: 'ended', contributions: serving('o1') }),
  ]
  expect(servedBy('system', digests)).toEqual(
    new Map([['o1', { interventions: 2, kinds: { direct: 2, enabling: 0, shared: 1 } }]]),
  )
})
