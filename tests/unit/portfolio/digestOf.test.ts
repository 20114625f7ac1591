import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readJson } from '../../../src/formats/json/read.ts'
import { digest } from '../../../src/portfolio/digest.ts'
import { digestOf } from '../../../src/portfolio/digestOf.ts'
import { theory } from '../../support/theory.ts'

const place = (id: string, code: string, name: string) => ({ id, code, name, type: 'MD' })
const term = (id: string, scheme: 'tier' | 'priority' | 'group' | 'delivery-model', words: string) => {
  return { id, scheme, term: words, edition: '', source: '' }
}

test('a digest holds outcomes and impacts, and of the rest only what contributes, in reading order', () => {
  const model = theory()
    .activity('a')
    .output('o1')
    .output('o2')
    .outcome('c')
    .impact('i')
    .contribution('x', 'o2', 's')
    .build()
  expect(digestOf('m', model).nodes.map(({ id }) => id)).toEqual(['o2', 'c', 'i'])
})

test('of a system model every node is in it, since anything may be contributed to', () => {
  const model = theory({ kind: 'system' }).input('i').activity('a').outcome('c').build()
  expect(digestOf('m', model).nodes.map(({ id }) => id)).toEqual(['i', 'a', 'c'])
})

test('indicators and those of them with a baseline are counted on each node, nought as a baseline too', () => {
  const model = theory()
    .outcome('c')
    .outcome('d')
    .indicator('one', ['c', 'd'], { baseline: 0 })
    .indicator('two', ['c'])
    .build()
  expect(digestOf('m', model).nodes.map(({ indicators, baselines }) => [indicators, baselines])).toEqual([
    [2, 1],
    [1, 1],
  ])
})

test('tiers and delivery models are in their own order, priorities and groups by name and each once', () => {
  const model = theory()
    .put('classifications', term('1', 'tier', 'tertiary'))
    .put('classifications', term('2', 'tier', 'primary'))
    .put('classifications', term('3', 'delivery-model', 'therapeutic'))
    .put('classifications', term('4', 'delivery-model', 'prevention'))
    .put('classifications', term('5', 'priority', 'Voice'))
    .put('classifications', term('6', 'priority', 'Education'))
    .put('classifications', term('7', 'priority', 'education '))
    .put('classifications', term('8', 'group', ' '))
    .build()
  const { tiers, deliveryModels, priorities, groups } = digestOf('m', model)
  expect([tiers, deliveryModels, priorities, groups]).toEqual([
    ['primary', 'tertiary'],
    ['prevention', 'therapeutic'],
    ['Education', 'Voice'],
    [],
  ])
})

test('places are by name; where there is none, what the model says of its place is one without a code', () => {
  const coded = theory({ place: 'Merseyside' })
    .put('places', place('1', 'E2', 'Wirral'))
    .put('places', place('2', 'E1', 'Sefton'))
  expect(digestOf('m', coded.build()).places.map(({ code }) => code)).toEqual(['E1', 'E2'])
  const said = theory({ place: ' Merseyside ' })
    .put('places', place('1', ' ', ''))
    .build()
  expect(digestOf('m', said).places).toEqual([{ code: '', name: 'Merseyside', type: '' }])
  expect(digestOf('m', theory().build()).places).toEqual([])
})

test('contributions are in the order of their nodes, and none is left of a node that is not shown', () => {
  const model = theory()
    .outcome('b')
    .outcome('a')
    .contribution('1', 'a', 's1')
    .contribution('2', 'b', 's2', { kind: 'shared', rationale: 'Because' })
    .put('nodes', { ...theory().outcome('x').build().nodes.get('x'), id: 'lost', stage: 'gone' })
    .contribution('3', 'lost', 's1')
    .build()
  const { contributions, nodes } = digestOf('m', model)
  expect(contributions.map(({ id }) => id)).toEqual(['2', '1'])
  expect(contributions[0]).toEqual({
    id: '2',
    node: 'b',
    systemModel: 'system',
    systemNode: 's2',
    kind: 'shared',
    rationale: 'Because',
  })
  expect(nodes.map(({ id }) => id)).toEqual(['b', 'a'])
})

test('every example has a digest that parses, and an intervention stays well under 8 kB', () => {
  const names = readdirSync('examples').filter((name) => name.endsWith('.json'))
  expect(names.length).toBeGreaterThan(5)
  for (const name of names) {
    const file = readJson(readFileSync(`examples/${name}`, 'utf8'))
    if (!file.ok) throw new Error(name)
    const made = digestOf(name, file.value.model)
    expect(digest.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
    if (made.kind === 'intervention') expect(JSON.stringify(made).length, name).toBeLessThan(8000)
  }
})
