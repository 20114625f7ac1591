import { expect, test } from 'vitest'
import { holds } from '../../../src/layout/bounds.ts'
import { lensOf, type View } from '../../../src/layout/lens.ts'
import { inSight, type Sight, sightOf } from '../../../src/layout/sight.ts'

const bounds = { x: 0, y: 0, width: 1344, height: 30_000 }
const start: View = { x: 20, y: 20, zoom: 0.8, width: 1000, height: 700 }
const look = (more: Partial<View>, last?: Sight) => {
  const view = { ...start, ...more }
  return sightOf(view, lensOf(view, bounds), last)
}

test('what is drawn stays the same while the view moves within it', () => {
  const first = look({})
  expect(first.overview).toBe(false)
  expect(look({ x: 100, y: -80 }, first)).toBe(first)
  expect(look({ zoom: 0.9 }, first)).toBe(first)
})

test('what is drawn always holds what is in sight', () => {
  let last = look({})
  for (let y = 0; y > -4000; y -= 90) {
    last = look({ y }, last)
    const view = { ...start, y }
    expect(holds(last.box, inSight(view, lensOf(view, bounds)))).toBe(true)
  }
})

test('after zooming in, what is far out of sight is drawn no longer', () => {
  const first = look({ zoom: 0.5 })
  const closer = look({ zoom: 1.5, x: -100, y: -100 }, first)
  expect(closer).not.toBe(first)
  expect(closer.box.height).toBeLessThan(first.box.height)
})

test('far away there is an overview, drawn anew when its size on the screen is another', () => {
  const first = look({ zoom: 0.39 })
  expect(first.overview).toBe(true)
  expect(look({ zoom: 0.41 }, first).overview).toBe(false)
  const far = look({ zoom: 0.05 }, first)
  expect(far).toMatchObject({ overview: true, down: 0.05 })
  expect(look({ zoom: 0.055 }, far)).toBe(far)
  expect(look({ zoom: 0.08 }, far)).not.toBe(far)
})
