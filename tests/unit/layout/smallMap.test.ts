import { expect, test } from 'vitest'
import { fromSmallMap, onSmallMap, smallScale } from '../../../src/layout/smallMap.ts'

test.each([
  ['tall', { x: 0, y: 0, width: 1344, height: 30_000 }],
  ['wide', { x: -100, y: 50, width: 9000, height: 480 }],
])('a %s map lies wholly within its small picture, in the middle', (_shape, bounds) => {
  const small = smallScale(bounds)
  const { x, y, width, height } = onSmallMap(small, bounds)
  expect(x).toBeGreaterThanOrEqual(0)
  expect(y).toBeGreaterThanOrEqual(0)
  expect(x * 2 + width).toBeCloseTo(small.width)
  expect(y * 2 + height).toBeCloseTo(small.height)
  expect(small.width).toBeLessThanOrEqual(200)
  expect(small.height).toBeLessThanOrEqual(180)
})

test('a place on the small picture is that place of the map', () => {
  const small = smallScale({ x: -100, y: 50, width: 9000, height: 4800 })
  const { x, y } = onSmallMap(small, { x: 300, y: 700, width: 0, height: 0 })
  const place = fromSmallMap(small, { x, y })
  expect(place.x).toBeCloseTo(300)
  expect(place.y).toBeCloseTo(700)
})
