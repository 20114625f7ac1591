import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../../src/formats/json/read.ts'
import { digestOf } from '../../../src/portfolio/digestOf.ts'
import { suggestContributions } from '../../../src/portfolio/suggest.ts'
import { tellingWords } from '../../../src/portfolio/telling.ts'
import { intervention, outcome, serving } from '../../support/portfolio.ts'
import { theory } from '../../support/theory.ts'

function example(name: string) {
  const file = readJson(readFileSync(`examples/${name}.json`, 'utf8'))
  if (!file.ok) throw new Error(name)
  return file.value.model
}

const labelled = (kind: 'system' | 'intervention', ...labels: readonly string[]) =>
  intervention(kind, {
    kind,
    nodes: labels.map((label, at) => outcome(`${kind === 'system' ? 's' : 'n'}${at}`, { label })),
  })

const offered = (label: string, ...system: readonly string[]) =>
  suggestContributions(labelled('intervention', label), labelled('system', ...system))

const SYSTEM = [
  'Reduction in serious violence & anti-social behaviour: police recorded crime; hospital admissions',
  'Reduction in vulnerability of CYP at risk',
  'Increased wellbeing & quality of life',
  'Improved feelings of safety in communities',
  'Increased aspirations in CYP',
]

describe('the words of a label that tell what changes', () => {
  const roots = (label: string) => [...tellingWords(label).keys()]

  test('are alike for words of one family and for what abbreviations stand for', () => {
    for (const [a, b] of [
      ['vulnerable', 'vulnerability'],
      ['resilient', 'resilience'],
      ['connected', 'connectedness'],
      ['educational', 'education'],
      ['pupils', 'CYP'],
      ['Children & young people', 'children and young people'],
      ['ACEs', 'adverse childhood experiences'],
      ['ASB', 'anti-social behaviour'],
      ['A&E', 'accident and emergency'],
      ['at-risk families', 'families at risk'],
    ] as const) {
      expect(roots(a).toSorted(), a).toEqual(roots(b).toSorted())
      expect(roots(a), a).not.toEqual([])
    }
  })

  test('are not alike for words that only look so', () => {
    for (const [a, b] of [
      ['communication', 'community'],
      ['people', 'young people'],
      ['quality', 'quality of life'],
      ['safeguarding', 'safety'],
    ] as const) {
      expect(roots(a), a).not.toEqual(roots(b))
    }
  })

  test('say of what the label wants more and of what less', () => {
    const ways = (label: string) =>
      [...tellingWords(label).values()].map(({ written, way }) => `${written} ${way}`.trim())
    expect(ways('Reduction in risk for violence, & increase in protective factors')).toEqual([
      'risk less',
      'violence',
      'protective factors more',
    ])
    expect(ways('More non-violent answers')).toEqual(['violent less', 'answers more'])
    expect(ways('More knowledge of ACEs')).toEqual(['knowledge more', 'ACEs'])
    expect(ways('Better attendance')).toEqual(['attendance'])
  })

  test('are none of what is only in the way', () => {
    expect(roots('Increased support and improved access to services')).toEqual([])
  })
})

test('a shared word is given as each label writes it, and the rarest comes first', () => {
  const [best] = offered('Students are less vulnerable', ...SYSTEM)
  expect(best).toMatchObject({ node: 'n0', systemNode: 's1' })
  expect(best?.words).toEqual([
    { here: 'vulnerable', there: 'vulnerability', opposite: false },
    { here: 'Students', there: 'CYP', opposite: false },
  ])
})

test('that both are about young people is no ground by itself', () => {
  expect(offered('Young people trust their mentor', ...SYSTEM)).toEqual([])
})

test('a label that wants more of what the system wants less of is offered with a warning, not silently', () => {
  const [more] = offered('More crimes are reported', ...SYSTEM)
  expect(more?.systemNode).toBe('s0')
  expect(more?.words).toEqual([{ here: 'crimes', there: 'crime', opposite: true }])
  const [less] = offered('Fewer crimes', ...SYSTEM)
  expect(less?.words.map(({ opposite }) => opposite)).toEqual([false])
  expect(less?.score).toBeGreaterThan(more?.score ?? 1)
})

describe('a label scores more', () => {
  const order = (label: string, ...system: readonly string[]) => offered(label, ...system).map((one) => one.systemNode)

  test('that wants the same of the shared word', () => {
    expect(order('Less violence and fear', 'Violence', 'Less violence')).toEqual(['s1', 's0'])
  })

  test('that shares what changes than one that shares for whom', () => {
    expect(order('Families and crime', 'Families', 'Crime')).toEqual(['s1', 's0'])
  })

  test('and no less for examples after a colon, unless they are all there is', () => {
    expect(offered('Better wellbeing', 'Better wellbeing: sleep, mood, friendship')[0]?.score).toBe(1)
    expect(offered('Violence and trust', ': violence', 'trust')[0]?.score).toBeLessThan(1)
  })
})

test('what is already contributed is not offered again', () => {
  const system = { ...labelled('system', ...SYSTEM), id: 'system' }
  const digest = labelled('intervention', 'Higher aspirations')
  expect(suggestContributions(digest, system)).toHaveLength(1)
  const contributions = serving('s4').map((one) => ({ ...one, node: 'n0' }))
  expect(suggestContributions({ ...digest, contributions }, system)).toEqual([])
  // What is contributed to another system model says nothing about this one, though its cards may have the same ids.
  const elsewhere = contributions.map((one) => ({ ...one, systemModel: 'another' }))
  expect(suggestContributions({ ...digest, contributions: elsewhere }, system)).toHaveLength(1)
})

test('a model gives what its digest gives, and any node can be asked about', () => {
  const model = theory()
    .output('t', { label: 'Aspirations talked about' })
    .outcome('c', { label: 'Higher aspirations' })
    .build()
  const system = labelled('system', ...SYSTEM)
  expect(suggestContributions(model, system)).toEqual(suggestContributions(digestOf('m', model), system))
  expect(suggestContributions(model, system).map(({ node }) => node)).toEqual(['c'])
  expect(suggestContributions(model, system, { node: 't' }).map(({ systemNode }) => systemNode)).toEqual(['s4'])
  expect(suggestContributions(model, system, { node: 'gone' })).toEqual([])
})

test('the threshold and the number for one node hold', () => {
  const system = Array.from({ length: 5 }, (_, at) => `Violence in place ${at}`)
  expect(offered('Less violence', ...system)).toHaveLength(3)
  const options = { threshold: 0.99, most: 9 }
  const all = suggestContributions(labelled('intervention', 'Less violence'), labelled('system', ...system), options)
  expect(all.every(({ score }) => score >= 0.99)).toBe(true)
})

test('labels without words, and those that are all examples, give no number that is none', () => {
  for (const label of ['', ': violence', '::', '!!!', 'the of and'])
    for (const { score } of offered(label, ': violence', '', 'violence')) {
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1)
    }
})

describe('of the examples, with nothing drawn yet', () => {
  const system = digestOf('mvrp-2022', example('mvrp-2022'))
  const first = (name: string) => {
    const digest = { ...digestOf(name, example(name)), contributions: [] }
    const best = new Map<string, string>()
    for (const { node, systemNode } of suggestContributions(digest, system)) {
      if (!best.has(node)) best.set(node, systemNode)
    }
    return Object.fromEntries(best)
  }

  test('the first offer for a node is what people drew, where words can tell', () => {
    expect(first('navigator')).toMatchObject({ l1: 'l8', l2: 's4', l3: 'l3' })
    expect(first('pops')).toMatchObject({ s4: 's9' })
    expect(first('beacon')).toMatchObject({ l5: 'l5' })
    expect(first('red-umbrella')).toMatchObject({ s2: 'l3', l4: 'l2' })
  })

  test('nothing is offered for what no word of the system says', () => {
    expect(first('beacon')).not.toHaveProperty('s1')
    expect(first('beacon')).not.toHaveProperty('l4')
  })
})
