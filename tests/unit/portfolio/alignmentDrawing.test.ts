import { expect, test } from 'vitest'
import { alignment } from '../../../src/portfolio/alignment.ts'
import { asInput, bidTheory, digestsOf, fundedModel } from '../../support/bids.ts'

test('the drawing has the outcomes of the bid, the long outcomes of the system, and lines between', () => {
  const bid = bidTheory()
    .outcome('alone')
    .indicator('kept', ['secure'], { baseline: 4 })
    .contribution('c1', 'secure', 'trust', { kind: 'direct' })
    .contribution('c2', 'visits', 'learning', { kind: 'shared' })
    .contribution('c3', 'secure', 'convene', { kind: 'enabling' })
  const funded = digestsOf(fundedModel('One', ['trust']), fundedModel('Two', ['peace', 'trust']))
  const { left, right, lines } = alignment(asInput(bid.build(), { funded })).drawing
  expect(left.map(({ id, joined: isJoined, indicators }) => [id, isJoined, indicators])).toEqual([
    ['visits', true, []],
    ['secure', true, [{ title: 'kept', baseline: true }]],
    ['alone', false, []],
  ])
  expect(right.map(({ id, goal, served, by, through }) => [id, goal, served, by.length, through.length])).toEqual([
    ['convene', false, true, 0, 0],
    ['peace', true, true, 1, 1],
    ['learning', true, true, 0, 0],
  ])
  expect(lines).toEqual([
    { from: 'visits', to: 'learning', kind: 'shared', through: [] },
    { from: 'secure', to: 'convene', kind: 'enabling', through: [] },
    { from: 'secure', to: 'peace', kind: 'direct', through: ['trust', 'safety'] },
  ])
})

test('of two ways between the same cards the shorter is drawn, then the more direct', () => {
  const bid = bidTheory()
    .contribution('c1', 'secure', 'trust')
    .contribution('c2', 'secure', 'peace', { kind: 'shared' })
    .contribution('c3', 'secure', 'peace', { kind: 'enabling' })
  const { lines } = alignment(asInput(bid.build())).drawing
  expect(lines).toEqual([{ from: 'secure', to: 'peace', kind: 'enabling', through: [] }])
  // However direct a contribution is to what only leads there.
  const near = bidTheory()
    .contribution('c1', 'secure', 'safety')
    .contribution('c2', 'secure', 'peace', { kind: 'shared' })
  expect(alignment(asInput(near.build())).drawing.lines).toEqual([
    { from: 'secure', to: 'peace', kind: 'shared', through: [] },
  ])
})
