import { expect, test } from 'vitest'
import { pathList, type PathItem } from '../../../src/actions/placeList.ts'
import { placePaths, throughCard } from '../../../src/actions/placePaths.ts'
import { placeInSystem } from '../../../src/portfolio/placeOf.ts'
import { bidTheory, systemTheory } from '../../support/bids.ts'
import type { Theory } from '../../support/theory.ts'

function paths(own: Theory, system = systemTheory()) {
  const model = own.build()
  return placePaths(model, placeInSystem(model, system.build(), 'system'))
}

const joined = () => bidTheory().contribution('c1', 'secure', 'trust', { kind: 'enabling', rationale: 'We said so' })
const lanes = (found: ReturnType<typeof paths>) =>
  found.lanes.map(({ id, cards }) => [id, ...cards.map((card) => card.label)])
const said = (items: readonly PathItem[]): unknown[] =>
  items.map(({ card, above, onward }) => [card.label, ...(above ? ['above'] : []), ...said(onward)])

test('the paths lead from what is changed over the outcomes of the system to its vision', () => {
  const found = paths(joined())
  expect(lanes(found)).toEqual([
    ['own', 'SECURE'],
    ['near', 'TRUST', 'SAFETY'],
    ['far', 'PEACE'],
    ['vision', 'Free from violence'],
  ])
  expect(found.steps).toEqual([
    { key: 'c1', from: 'own/secure', to: 'system/trust', kind: 'enabling', rationale: 'We said so' },
    expect.objectContaining({ from: 'system/trust', to: 'system/safety', kind: null }),
    expect.objectContaining({ from: 'system/safety', to: 'system/peace', kind: null }),
    expect.objectContaining({ from: 'system/peace', to: 'vision', kind: null }),
  ])
  expect(found.loose).toEqual([])
})

test('what the system leads nowhere from says so, and does not pretend to reach the vision', () => {
  const system = systemTheory().card('soon', 'alone')
  const found = paths(joined().contribution('c2', 'secure', 'alone'), system)
  const near = found.lanes.find(({ id }) => id === 'near')?.cards
  expect(near?.map(({ label, ends }) => [label, ends])).toEqual([
    ['TRUST', false],
    ['SAFETY', false],
    ['ALONE', true],
  ])
})

test('where no long-term outcome is reached, what leads to nothing else serves the vision', () => {
  const found = paths(bidTheory().contribution('c1', 'secure', 'convene'))
  expect(lanes(found).map(([id]) => id)).toEqual(['own', 'before', 'vision'])
  expect(found.steps.at(-1)).toMatchObject({ from: 'system/convene', to: 'vision' })
})

test('a system without a vision has no lane for it', () => {
  const model = joined().build()
  const place = { ...placeInSystem(model, systemTheory().build(), 'system'), vision: ' ' }
  expect(lanes(placePaths(model, place)).map(([id]) => id)).toEqual(['own', 'near', 'far'])
})

test('a card tells every way in which it is served, the most direct first', () => {
  const own = joined().outcome('calm').contribution('c2', 'calm', 'trust')
  const [trust] = paths(own).lanes.find(({ id }) => id === 'near')?.cards ?? []
  expect(trust?.served).toEqual(['direct', 'enabling'])
})

test('an outcome that is joined to nothing is told, with what it was joined to; one that prepares another is not', () => {
  const own = joined()
    .outcome('calm')
    .outcome('first')
    .link('first', 'secure')
    .contribution('c2', 'calm', 'gone', { systemLabel: 'Fewer fights' })
    .contribution('c3', 'calm', 'peace', { systemModel: 'elsewhere' })
  expect(paths(own).loose).toEqual([{ id: 'calm', label: 'CALM', targets: ['Fewer fights'] }])
})

test('the path of a card is all that leads to it and all that it leads to', () => {
  const own = joined().outcome('calm').contribution('c2', 'calm', 'peace')
  const { steps } = paths(own)
  expect(throughCard(steps, 'system/safety')).toEqual(
    new Set(['own/secure', 'system/trust', 'system/safety', 'system/peace', 'vision']),
  )
  expect(throughCard(steps, 'own/calm')).toEqual(new Set(['own/calm', 'system/peace', 'vision']))
})

test('the list says the same, and a path that was said above is not said again', () => {
  const own = joined().outcome('calm').contribution('c2', 'calm', 'safety').contribution('c3', 'calm', 'peace')
  const vision = ['Free from violence']
  expect(said(pathList(paths(own)))).toEqual([
    ['SECURE', ['TRUST', ['SAFETY', ['PEACE', vision]]]],
    ['CALM', ['SAFETY', 'above'], ['PEACE', vision]],
  ])
})
