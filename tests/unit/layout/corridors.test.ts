import { describe, expect, it } from 'vitest'
import { arrange } from '../../../src/layout/arrange.ts'
import { gapsOf, nearestGap } from '../../../src/layout/corridors.ts'

const { lanes, boxes } = arrange({
  lanes: [
    {
      id: 'a',
      cards: [
        { id: '1', height: 100, y: null },
        { id: '2', height: 40, y: 200 },
      ],
    },
  ],
})
const [lane] = lanes
if (lane === undefined) throw new Error('Unreachable')
const gaps = gapsOf(lane, boxes)

describe('gapsOf', () => {
  it('finds the room above, between and below the cards, four pixels off them', () => {
    expect(gaps).toEqual([
      { top: 48, bottom: 52 },
      { top: 160, bottom: 196 },
      { top: 244, bottom: Infinity },
    ])
  })

  it('leaves out gaps too narrow to be seen as one', () => {
    const tight = new Map([...boxes].map(([id, box]) => [id, id === '2' ? { ...box, y: 165 } : box]))
    expect(gapsOf(lane, tight)).toHaveLength(2)
  })
})

describe('nearestGap', () => {
  it('takes the gap that the height is in, or else the nearer of the two beside it', () => {
    expect([0, 50, 90, 120, 180, 219, 221, 5000].map((y) => nearestGap(gaps, y))).toEqual([0, 0, 0, 1, 1, 1, 2, 2])
  })
})
