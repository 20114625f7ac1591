import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ModelFile } from '../../src/formats/json/file.ts'
import { readJson } from '../../src/formats/json/read.ts'
import { writeJson } from '../../src/formats/json/write.ts'
import { byOrder } from '../../src/model/order.ts'
import { missingEnds } from '../../src/model/removal.ts'

const FOLDER = new URL('../../examples/', import.meta.url)
const TEMPLATES = ['templates/blank.json', 'templates/logic-model.json', 'templates/outcomes-chain.json']
const INTERVENTIONS = [
  'beacon.json',
  'mentors-in-violence-prevention.json',
  'navigator.json',
  'pops.json',
  'red-umbrella.json',
]
/** Cards that the text says nothing leads to, and that lead to nothing. */
const LOOSE: Readonly<Record<string, readonly string[]>> = { 'red-umbrella.json': ['l4'], 'pops.json': ['s1', 's2'] }
const MODELS = ['hampshire-indicators.json', 'mvrp-2022.json', ...INTERVENTIONS]
const OUR_LINK = 'Our reading of Appendix 7.1, not drawn in the report'

/** What is published, as indicator, first day, last day, value. Everything else is a note, because its period is not given. */
const PUBLISHED: Record<string, [string, string, string, number][]> = {
  'beacon.json': [
    ['primary-pupils', '2021-04-01', '2021-12-31', 126],
    ['primary-schools', '2021-04-01', '2021-12-31', 11],
    ['secondary-pupils', '2021-04-01', '2021-12-31', 8],
    ['secondary-schools', '2021-04-01', '2021-12-31', 1],
  ],
  'mentors-in-violence-prevention.json': [['new-schools', '2020-09-01', '2021-08-31', 10]],
  'hampshire-indicators.json': [
    ['robberies-portsmouth', '2019-12-01', '2019-12-31', 37],
    ['robberies-portsmouth', '2020-01-01', '2020-01-31', 33],
    ['robberies-portsmouth', '2022-12-01', '2022-12-31', 20],
    ['robberies-portsmouth', '2023-01-01', '2023-01-31', 26],
    ['serious-violence-under-25', '2021-01-01', '2021-12-31', 1310],
    ['serious-violence-under-25', '2022-01-01', '2022-12-31', 1348],
    ['sharp-object-admissions', '2019-04-01', '2020-03-31', 20],
    ['sharp-object-admissions', '2020-04-01', '2021-03-31', 20],
    ['sharp-object-admissions', '2021-04-01', '2022-03-31', 20],
  ],
}

function textOf(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8')
}

function open(name: string): ModelFile {
  const reading = readJson(textOf(name))
  if (!reading.ok) throw new Error(`${name}: ${JSON.stringify(reading.problems)}`)
  return reading.value
}

test('the examples are the ones that these tests look at', () => {
  // Those of a whole workspace have a test of their own.
  const found = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.json') && !name.startsWith('workspaces'),
  )
  expect(found.toSorted()).toEqual([...MODELS, ...TEMPLATES].toSorted())
})

describe.each([...MODELS, ...TEMPLATES])('%s', (name) => {
  test('reads without problems and is written back byte for byte', () => {
    const reading = readJson(textOf(name))
    expect(reading).toMatchObject({ ok: true })
    if (reading.ok) expect(writeJson(reading.value)).toBe(textOf(name))
  })

  test('has no dangling ends, and every value has its indicator and its return', () => {
    const { model, data } = open(name)
    expect(missingEnds(model)).toEqual([])
    for (const value of data.observations.values()) {
      expect(model.indicators.has(value.indicator)).toBe(true)
      expect(data.returns.get(value.return)?.note).toMatch(/^Typed from /)
    }
  })

  test('has no target, because none is published', () => {
    expect(open(name).model.targets.size).toBe(0)
  })

  test('holds the published figures and no others', () => {
    const values = [...open(name).data.observations.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const rows = values.map(({ indicator, start, end, value }) => [indicator, start, end, value])
    expect(rows).toEqual(PUBLISHED[name] ?? [])
  })

  test('has a baseline only where that value is published for that period', () => {
    for (const indicator of open(name).model.indicators.values()) {
      const { id, baseline, baselineStart, baselineEnd, baselineNote } = indicator
      if (baseline === null) continue
      expect(PUBLISHED[name]).toContainEqual([id, baselineStart, baselineEnd, baseline])
      expect(baselineNote).toMatch(/^The first value published/)
    }
  })
})

test.each(MODELS)('%s says where it and each of its cards come from', (name) => {
  const { meta, nodes } = open(name).model
  expect(meta.get('model')?.source).not.toBe('')
  for (const node of nodes.values()) expect(node.source, node.code).not.toBe('')
})

test('the Merseyside model is as published: 37 cards on five stages, in order and without links', () => {
  const { model } = open('mvrp-2022.json')
  const stages = [...model.stages.values()].toSorted(byOrder)
  const codes = stages.map(({ id }) =>
    [...model.nodes.values()]
      .filter((node) => node.stage === id)
      .toSorted(byOrder)
      .map((node) => node.code),
  )
  expect(stages.map(({ name }) => name)).toEqual([
    'Inputs',
    'Activities',
    'Outputs',
    'Outcomes (short/medium)',
    'Outcomes (long)',
  ])
  expect(codes).toEqual([numbered('I', 3), numbered('A', 6), numbered('O', 10), numbered('S', 9), numbered('L', 9)])
  expect([...model.nodes.values()].every(({ id, code }) => id === code.toLowerCase())).toBe(true)
  expect([model.links.size, model.objectives.size, model.tags.size]).toEqual([0, 8, 5])
})

describe.each(INTERVENTIONS)('the intervention %s', (name) => {
  const { model } = open(name)

  test('has links that we drew and that say so, forward by one stage at most unless they feed back', () => {
    expect(model.links.size).toBeGreaterThanOrEqual(15)
    const columns = [...model.stages.values()].toSorted(byOrder).map(({ id }) => id)
    const column = (node: string) => columns.indexOf(model.nodes.get(node)?.stage ?? '')
    for (const link of model.links.values()) {
      expect(link.source).toBe(OUR_LINK)
      if (link.kind !== 'feedback') expect([0, 1], link.id).toContain(column(link.to) - column(link.from))
    }
  })

  test('says that its assumptions are ours, and has tested none of them', () => {
    expect(model.assumptions.size).toBeGreaterThan(0)
    expect([...model.assumptions.values()].every(({ status }) => status === 'untested')).toBe(true)
    expect(model.meta.get('model')?.description).toMatch(/the assumptions .* are ours/)
  })

  test('contributes to cards that the Merseyside model has, under their own words', () => {
    const system = open('mvrp-2022.json').model
    expect(model.contributions.size).toBeGreaterThan(0)
    for (const contribution of model.contributions.values()) {
      expect(contribution.systemModel).toBe('mvrp-2022')
      expect(contribution.systemTitle).toBe(system.meta.get('model')?.title)
      expect(contribution.systemLabel).toBe(system.nodes.get(contribution.systemNode)?.label)
    }
  })

  test('leaves unlinked only what its text says nothing leads to', () => {
    const linked = new Set([...model.links.values()].flatMap(({ from, to }) => [from, to]))
    const loose = [...model.nodes.keys()].filter((id) => !linked.has(id))
    expect(loose).toEqual(LOOSE[name] ?? [])
  })
})

test('the Navigator model feeds the three-month review back into the assessment of needs', () => {
  const { links } = open('navigator.json').model
  expect([...links.values()].filter(({ kind }) => kind === 'feedback').map(({ from, to }) => [from, to])).toEqual([
    ['o5', 'a3'],
  ])
})

test('more reported crime is the good direction for Red Umbrella', () => {
  expect(open('red-umbrella.json').model.indicators.get('reported-crimes')?.direction).toBe('up')
})

test('the practice values are marked as made up in their name and in every row', () => {
  const [heading, ...rows] = textOf('values-with-problems.csv').trimEnd().split('\n')
  expect(heading).toMatch(/^Practice data,/)
  expect(rows.every((row) => row.startsWith('Made up for practice,'))).toBe(true)
})

test('the Hampshire values name indicators of the Hampshire model', () => {
  const titles = [...open('hampshire-indicators.json').model.indicators.values()].map(({ title }) => title)
  const rows = textOf('hampshire-values.csv').trimEnd().split('\n').slice(1)
  expect(rows).toHaveLength(9)
  for (const row of rows)
    expect(
      titles.some((title) => row.replaceAll('"', '').startsWith(`${title},`)),
      row,
    ).toBe(true)
})

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)
}
