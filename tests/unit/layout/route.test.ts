import { describe, expect, it } from 'vitest'
import type { Arrangement } from '../../../src/layout/arrange.ts'
import { arrange } from '../../../src/layout/arrange.ts'
import { routeBetween } from '../../../src/layout/curves.ts'
import type { Route } from '../../../src/layout/route.ts'
import { createRouter, routeLinks } from '../../../src/layout/route.ts'
import { flatten } from '../../support/flatten.ts'
import { cardsUnder, distanceToPath } from '../../support/layouts.ts'

// Lanes by count of cards; ids are lane.card, each 60 high.
function grid(...counts: number[]): Arrangement {
  return arrange({
    lanes: counts.map((count, lane) => ({
      id: `${lane}`,
      cards: Array.from({ length: count }, (_, index) => ({ id: `${lane}.${index}`, height: 60, y: null })),
    })),
  })
}

function link(from: string, to: string, feedback = false) {
  return { id: `${from}>${to}`, from, to, feedback }
}

function soleRoute(arrangement: Arrangement, from: string, to: string, feedback = false): Route {
  const route = routeLinks(arrangement, [link(from, to, feedback)]).get(`${from}>${to}`)
  if (route === undefined) throw new Error('Not routed')
  return route
}

describe('routeLinks', () => {
  it('leads from the right edge of the source to the left edge of the target', () => {
    const arrangement = grid(1, 2)
    const route = soleRoute(arrangement, '0.0', '1.1')
    expect(route.kind).toBe('forward')
    expect(route.path).toBe('M196,86C246,86 246,162 296,162')
    expect(route.middle).toEqual({ x: 246, y: 124 })
    expect(route.bounds).toEqual({ x: 196, y: 86, width: 100, height: 76 })
  })

  it('takes a link that skips a lane through a gap between its cards', () => {
    const arrangement = grid(3, 4, 3)
    const route = soleRoute(arrangement, '0.1', '2.1')
    expect(route.kind).toBe('skip')
    expect(cardsUnder(route, arrangement)).toEqual([])
    const crossing = flatten(route.path).filter(({ x }) => x > 300 && x < 460)
    expect(crossing.length).toBeGreaterThan(5)
    expect(new Set(crossing.map(({ y }) => y)).size).toBe(1)
    expect(crossing[0]?.y).toBeGreaterThanOrEqual(116 + 4)
    expect(crossing[0]?.y).toBeLessThanOrEqual(132 + 72)
  })

  it('lets links that share a gap run side by side', () => {
    const arrangement = grid(2, 3, 2)
    const routes = routeLinks(arrangement, [link('0.0', '2.0'), link('0.1', '2.0'), link('0.0', '2.1')])
    const heights = [...routes.values()].map(({ path }) => flatten(path).find(({ x }) => x > 300)?.y)
    expect(new Set(heights).size).toBe(3)
  })

  it('goes out and in on the right within a lane', () => {
    const arrangement = grid(3, 1)
    const route = soleRoute(arrangement, '0.0', '0.2')
    expect(route.kind).toBe('same')
    const points = flatten(route.path)
    expect(points[0]?.x).toBe(196)
    expect(points.at(-1)?.x).toBe(196)
    expect(points.every(({ x }) => x >= 196 && x < 296)).toBe(true)
    expect(distanceToPath(route.middle, route.path)).toBeLessThan(1)
  })

  it('takes a link to an earlier lane below all cards in between', () => {
    const arrangement = grid(1, 5, 2)
    const route = soleRoute(arrangement, '2.0', '0.0', true)
    expect(route.kind).toBe('back')
    const lowest = Math.max(...[...arrangement.boxes.values()].map(({ y, height }) => y + height))
    expect(route.bounds.y + route.bounds.height).toBeGreaterThan(lowest)
    expect(route.bounds.y + route.bounds.height).toBeLessThan(arrangement.bounds.height)
    expect(cardsUnder(route, arrangement)).toEqual([])
    expect(flatten(route.path).at(-1)).toEqual({ x: 12, y: 86 })
    expect(distanceToPath(route.middle, route.path)).toBeLessThan(1)
  })

  it('gives returning links that pass the same lanes different heights', () => {
    const routes = routeLinks(grid(2, 2), [link('1.0', '0.0'), link('1.1', '0.1'), link('1.0', '1.1', true)])
    const depths = [...routes.values()].map(({ bounds }) => bounds.y + bounds.height)
    expect(new Set(depths).size).toBe(3)
  })

  it('fans many links out by where they lead, within 12 pixels of the middle', () => {
    const arrangement = grid(1, 6)
    const links = [5, 3, 1, 0, 2, 4].map((index) => link('0.0', `1.${index}`))
    const routes = routeLinks(arrangement, links)
    const starts = [0, 1, 2, 3, 4, 5].map((index) => flatten(routes.get(`0.0>1.${index}`)?.path ?? '')[0]?.y ?? NaN)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(starts[0]).toBe(86 - 12)
    expect(starts[5]).toBe(86 + 12)
    const few = routeLinks(arrangement, links.slice(0, 3))
    expect([...few.values()].map(({ path }) => flatten(path)[0]?.y)).toEqual([86, 86, 86])
  })

  it('keeps the diamonds of crossing links apart, and heeds only links that carry one', () => {
    const arrangement = grid(2, 2)
    const links = [link('0.0', '1.1'), link('0.1', '1.0')]
    const [a, b] = [...routeLinks(arrangement, links).values()]
    expect(
      Math.hypot((a?.middle.x ?? 0) - (b?.middle.x ?? 0), (a?.middle.y ?? 0) - (b?.middle.y ?? 0)),
    ).toBeGreaterThan(17)
    const plain = routeLinks(
      arrangement,
      links.map((each, index) => ({ ...each, marked: index === 1 })),
    )
    expect(plain.get('0.1>1.0')?.middle).toEqual({ x: 246, y: 124 })
  })

  it('leaves out links whose cards are not there', () => {
    expect(routeLinks(grid(1, 1), [link('0.0', 'gone')]).size).toBe(0)
  })
})

describe('createRouter', () => {
  it('gives the same route again where nothing changed', () => {
    const route = createRouter()
    const links = [link('0.0', '1.0'), link('0.1', '1.1')]
    const first = route(grid(2, 2), links)
    const second = route(
      arrange({
        lanes: [
          { id: '0', cards: ['0.0', '0.1'].map((id) => ({ id, height: 60, y: null })) },
          { id: '1', cards: ['1.0', '1.1'].map((id) => ({ id, height: 60, y: id === '1.1' ? 300 : null })) },
        ],
      }),
      links,
    )
    expect(second.get('0.0>1.0')).toBe(first.get('0.0>1.0'))
    expect(second.get('0.1>1.1')).not.toBe(first.get('0.1>1.1'))
    expect(second.get('0.1>1.1')).toEqual(expect.objectContaining({ kind: 'forward' }))
  })
})

describe('routeBetween', () => {
  it('follows the pointer to either side', () => {
    const card = { x: 0, y: 0, width: 100, height: 40 }
    expect(routeBetween(card, { x: 300, y: 80, width: 0, height: 0 })).toBe('M100,20C200,20 200,80 300,80')
    expect(routeBetween(card, { x: -50, y: 20, width: 0, height: 0 })).toBe('M100,20C120,20 -70,20 -50,20')
  })
})
