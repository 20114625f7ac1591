import { describe, expect, it } from 'vitest'
import { arrange } from '../../../src/layout/arrange.ts'
import { overlaps, unionOf } from '../../../src/layout/bounds.ts'
import { CARD_GAP, CARDS_TOP, LANE_MIN_HEIGHT, LANE_PADDING, LANE_STEP } from '../../../src/layout/geometry.ts'

const card = (id: string, y: number | null = null, height = 40) => ({ id, height, y })

describe('arrange', () => {
  it('stacks cards without a wished top in the order given', () => {
    const { boxes } = arrange({ lanes: [{ id: 'a', cards: [card('1'), card('2', null, 60), card('3')] }] })
    expect([...boxes.values()].map(({ y }) => y)).toEqual([CARDS_TOP, 112, 188])
  })

  it('puts a card at its wished top, or below the card before if that would overlap', () => {
    const { boxes } = arrange({ lanes: [{ id: 'a', cards: [card('1', 200), card('2', 210), card('3', 500)] }] })
    expect([...boxes.values()].map(({ y }) => y)).toEqual([200, 240 + CARD_GAP, 500])
  })

  it('never puts a card over the lane header', () => {
    expect(arrange({ lanes: [{ id: 'a', cards: [card('1', -50)] }] }).boxes.get('1')?.y).toBe(CARDS_TOP)
  })

  it('makes all lanes as tall as the tallest needs, with a minimum', () => {
    const empty = arrange({ lanes: [{ id: 'a', cards: [] }] })
    expect(empty.lanes[0]?.height).toBe(LANE_MIN_HEIGHT)
    const { lanes, bounds, boxes } = arrange({
      lanes: [
        { id: 'a', cards: [card('1', 900)] },
        { id: 'b', cards: [card('2')] },
      ],
    })
    expect(lanes[1]?.height).toBe(lanes[0]?.height)
    expect(bounds.height).toBeGreaterThan(940)
    expect(boxes.get('2')?.x).toBe(LANE_STEP + LANE_PADDING)
  })
})

describe('bounds', () => {
  it('unites boxes, and knows when there is none', () => {
    expect(unionOf([])).toBeNull()
    const boxes = [
      { x: 0, y: 5, width: 10, height: 10 },
      { x: 20, y: 0, width: 5, height: 5 },
    ]
    expect(unionOf(boxes)).toEqual({ x: 0, y: 0, width: 25, height: 15 })
  })

  it('counts boxes that only touch as apart', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 }
    expect(overlaps(box, { ...box, x: 10 })).toBe(false)
    expect(overlaps(box, { ...box, x: 9 })).toBe(true)
  })
})
