import { expect, test } from 'vitest'
import {
  alignedX,
  boxThroughLens,
  isSettled,
  lensOf,
  OVERVIEW_ZOOM,
  throughLens,
  underLens,
  type View,
} from '../../../src/layout/lens.ts'

const tall = { x: 0, y: 0, width: 1344, height: 30_000 }
const view = (more: Partial<View>): View => ({ x: 0, y: 0, zoom: 1, width: 1000, height: 700, ...more })

test('near, the map is magnified alike in both directions', () => {
  expect(lensOf(view({ x: 30, y: -50, zoom: 0.8 }), tall)).toEqual({ x: 30, y: -50, across: 0.8, down: 0.8 })
})

test('far away a tall map gets shorter but not narrower, and stands in the middle', () => {
  const lens = lensOf(view({ x: -5000, y: 12, zoom: 0.02 }), tall)
  expect(lens).toMatchObject({ y: 12, across: OVERVIEW_ZOOM, down: 0.02 })
  expect(lens.x * 2 + tall.width * lens.across).toBeCloseTo(1000)
})

test('on a narrow canvas the lanes fit the width', () => {
  const lens = lensOf(view({ width: 390, zoom: 0.02 }), tall)
  expect(lens.x).toBeCloseTo(20)
  expect(lens.x + tall.width * lens.across).toBeCloseTo(370)
})

test('nothing jumps where an overview ceases to get narrower', () => {
  const before = lensOf(view({ x: 222, zoom: OVERVIEW_ZOOM + 1e-9 }), tall)
  const after = lensOf(view({ x: 222, zoom: OVERVIEW_ZOOM - 1e-9 }), tall)
  expect(after.x).toBeCloseTo(before.x, 4)
  expect(after.across).toBeCloseTo(before.across, 6)
})

test('coming closer to a place of a settled overview leads to what is seen there', () => {
  const far = view({ x: 9999, y: -10, zoom: 0.05 })
  expect(isSettled(far, tall)).toBe(true)
  expect(isSettled(view({ zoom: 0.39 }), tall)).toBe(false)
  const seen = throughLens(lensOf(far, tall), { x: 700, y: 0 })
  const aligned = { ...far, x: alignedX(far, tall, 700) }
  // The same picture, and React Flow's own idea of the place under the pointer is what is seen.
  expect(lensOf(aligned, tall).x).toBeCloseTo(lensOf(far, tall).x)
  expect((700 - aligned.x) / aligned.zoom).toBeCloseTo(seen.x)
})

test('a box is found again through the lens', () => {
  const lens = { x: 40, y: -30, across: 0.4, down: 0.1 }
  const box = { x: 100, y: 200, width: 184, height: 60 }
  const on = underLens(lens, box)
  const back = boxThroughLens(lens, { ...on, x: on.x + lens.x, y: on.y + lens.y })
  for (const side of ['x', 'y', 'width', 'height'] as const) expect(back[side]).toBeCloseTo(box[side])
})
