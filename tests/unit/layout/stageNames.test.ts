import { expect, test } from 'vitest'
import { arrange } from '../../../src/layout/arrange.ts'
import { stageNames } from '../../../src/layout/stageNames.ts'

const NAMES = ['Inputs 3', 'Activities 40', 'Outcomes (short/medium) 400']
const { lanes } = arrange({ lanes: NAMES.map((id) => ({ id, cards: [] })) })
const named = (across: number, room = 600) => stageNames(lanes, (id) => id, across, room)

test('names stand over their lanes where they fit', () => {
  const { way, names, height } = named(0.4)
  expect(way).toBe('over')
  expect(names.map(({ left }) => left)).toEqual(lanes.map((lane) => lane.x * 0.4))
  // The longest needs three lines.
  expect(height).toBe(48)
})

test('over narrow lanes each name has a row of its own and a line down to its lane', () => {
  const { way, names, height } = named(0.02)
  expect(way).toBe('rows')
  expect(names.map(({ top }) => top)).toEqual([0, 19, 38])
  expect(height).toBe(57)
  for (const [at, { left, stem }] of names.entries()) {
    const lane = lanes[at]
    expect(stem).toBeCloseTo(((lane?.x ?? 0) + (lane?.width ?? 0) / 2) * 0.02)
    expect(left).toBeGreaterThan(stem)
  }
})

test('no name reaches beyond the room there is', () => {
  for (const { left, width } of named(0.25, 190).names) {
    expect(left).toBeGreaterThanOrEqual(0)
    expect(left + width).toBeLessThanOrEqual(190)
  }
})

test('without stages there is nothing to name', () => {
  expect(stageNames([], (id) => id, 1, 500)).toEqual({ way: 'over', height: 0, names: [] })
})
