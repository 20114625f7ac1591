import { expect, test } from 'vitest'
import { placeInSystem as shape } from '../../../src/portfolio/placeInSystem.ts'
import { placeInSystem } from '../../../src/portfolio/placeOf.ts'
import { bidTheory, systemTheory } from '../../support/bids.ts'

const own = (...nodes: readonly string[]) =>
  nodes
    .reduce((it, node) => it.contribution(`c-${node}`, 'secure', node, { rationale: 'We said so' }), bidTheory())
    .build()

test('a partner sees what the intervention contributes to and all that it leads to', () => {
  const place = placeInSystem(own('safety'), systemTheory().build(), 'system')
  expect(place).toEqual({
    systemModel: 'system',
    systemTitle: 'The system',
    vision: 'Free from violence',
    nodes: [
      { id: 'safety', label: 'SAFETY', stage: 'soon', kind: 'outcome', horizon: 'short' },
      { id: 'peace', label: 'PEACE', stage: 'late', kind: 'outcome', horizon: 'long' },
    ],
    links: [{ from: 'safety', to: 'peace' }],
    contributions: [{ node: 'secure', systemNode: 'safety', kind: 'direct', rationale: 'We said so' }],
  })
  expect(shape.parse(place)).toEqual(place)
})

test('nothing that stays with the partnership is in it', () => {
  const secret = 'Only for us'
  const system = systemTheory()
    .card('soon', 'noted', { description: secret, source: secret, who: secret })
    .link('noted', 'learning', { rationale: secret, source: secret })
    .assumption('a', { link: 'noted-learning' }, { text: secret })
    .evidence('e', { link: 'noted-learning' }, { title: secret })
    .indicator('i', ['noted'], { title: secret })
    .contribution('theirs', 'trust', 'x', { systemModel: 'above', rationale: secret, systemLabel: secret })
    .build()
  const place = placeInSystem(own('noted'), system, 'system')
  expect(place.nodes.map(({ id }) => id)).toEqual(['noted', 'learning'])
  expect(JSON.stringify(place)).not.toContain(secret)
})

test('links that feed back, and links whose end is gone, lead nowhere', () => {
  const system = systemTheory()
    .link('learning', 'trust', { kind: 'feedback' })
    .link('learning', 'gone')
    .link('learning', 'convene', { kind: 'feedback' })
    .build()
  expect(placeInSystem(own('learning'), system, 'system').nodes.map(({ id }) => id)).toEqual(['learning'])
})

test('two links between the same nodes are told once', () => {
  const system = systemTheory().link('safety', 'peace', { id: 'again' }).build()
  expect(placeInSystem(own('safety'), system, 'system').links).toEqual([{ from: 'safety', to: 'peace' }])
})

test('contributions to other systems, and to nodes that are not there, are left out', () => {
  const model = bidTheory()
    .contribution('c1', 'secure', 'peace', { systemModel: 'other' })
    .contribution('c2', 'secure', 'gone')
    .build()
  const place = placeInSystem(model, systemTheory().build(), 'system')
  expect([place.nodes, place.links, place.contributions]).toEqual([[], [], []])
  expect(place.vision).toBe('Free from violence')
})
