import { expect, test } from 'vitest'
import { countsOf } from '../../../src/document/served.ts'
import { cardStatuses } from '../../../src/monitoring/cardStatus.ts'
import { sayCardStatus } from '../../../src/monitoring/cardStatusWords.ts'
import { intervention, serving, systemOf } from '../../support/portfolio.ts'
import { openSmallModel } from '../actions/inspectModel.ts'

const small = () => {
  const open = openSmallModel()
  return { model: open.model.getState().snapshot, data: open.data.getState().snapshot }
}

test('An outcome of the system model says how many interventions serve it, and so does what else is served', () => {
  const { model, data } = small()
  const words = (counts: ReadonlyMap<string, number>) =>
    [...cardStatuses(model, data, counts)].map(([id, status]) => [id, sayCardStatus(status)])
  expect(words(new Map([['o1', 4]]))).toEqual([
    ['o1', { words: 'Served by 4 interventions', value: '', tone: 'accent' }],
  ])
  expect(words(new Map([['a1', 1]]))).toEqual([
    ['a1', { words: 'Served by 1 intervention', value: '', tone: 'accent' }],
    ['o1', { words: 'Nothing serves this yet', value: '', tone: 'warn' }],
  ])
})

test('Where nobody knows the interventions, the cards say what they said', () => {
  const { model, data } = small()
  expect(cardStatuses(model, data, null)).toEqual(cardStatuses(model, data))
  expect(cardStatuses(model, data).get('o1')).toEqual({ kind: 'no-indicator' })
})

test('A standing is joined with the count, and a gap is never drawn as good', () => {
  const standing = { status: 'on-track', latest: null } as never
  expect(sayCardStatus({ kind: 'served', count: 2, standing })).toMatchObject({
    words: 'On track',
    value: '2 serve it',
    tone: 'good',
  })
  expect(sayCardStatus({ kind: 'served', count: 0, standing })).toMatchObject({
    value: 'nothing serves it',
    tone: 'warn',
  })
})

test('A card that did not change keeps its status while others are counted anew', () => {
  const { model, data } = small()
  const before = cardStatuses(model, data, new Map([['o1', 4]])).get('o1')
  const after = cardStatuses(model, data, new Map([['o1', 4]])).get('o1')
  expect(after).toBe(before)
})

test('The counts stay the same map while an edit of the system model changes only its own digest', () => {
  const one = intervention('one', { contributions: serving('o1') })
  const system = systemOf('o1')
  const before = countsOf(
    'system',
    new Map([
      [system.id, system],
      [one.id, one],
    ]),
  )
  const edited = { ...system, title: 'Edited' }
  expect(
    countsOf(
      'system',
      new Map([
        [edited.id, edited],
        [one.id, one],
      ]),
    ),
  ).toBe(before)
  const bid = intervention('bid', { status: 'proposed', contributions: serving('o1') })
  expect(
    countsOf(
      'system',
      new Map([
        [system.id, system],
        [one.id, one],
        [bid.id, bid],
      ]),
    ),
  ).toBe(before)
  const two = intervention('two', { contributions: serving('o1') })
  expect(
    countsOf(
      'system',
      new Map([
        [one.id, one],
        [two.id, two],
      ]),
    )?.get('o1'),
  ).toBe(2)
})
