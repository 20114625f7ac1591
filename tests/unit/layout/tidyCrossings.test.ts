import { describe, expect, it } from 'vitest'
import { arrange } from '../../../src/layout/arrange.ts'
import { drawnCrossings } from '../../../src/layout/drawn.ts'
import { buildNetwork, cardOrder } from '../../../src/layout/network.ts'
import { routeLinks } from '../../../src/layout/route.ts'
import { searchOrders } from '../../../src/layout/search.ts'
import { tidy } from '../../../src/layout/tidy.ts'
import { dagOrder } from '../../support/dag.ts'
import { flatten } from '../../support/flatten.ts'
import { arrangeTidied } from '../../support/layouts.ts'
import { countOrder, tidiedOrder } from '../../support/orders.ts'
import { tangle } from '../../support/tangles.ts'

const free = (id: string) => ({ id, height: 40, y: null, placed: false })
const link = (from: string, to: string) => ({ from, to, feedback: false })

describe('tidy, against d3-dag on the same lanes', () => {
  for (const shape of ['random', 'local', 'long'] as const) {
    for (const seed of [1, 2]) {
      it(`crosses no more: ${shape} links, seed ${seed}`, () => {
        const input = tangle(120, 168, seed, shape)
        const ours = countOrder(input, tidiedOrder(input, tidy(input)))
        for (const scan of [false, true]) {
          const found = dagOrder(input, scan)
          const theirs = countOrder(input, found.order)
          expect(ours.drawn).toBeLessThanOrEqual(Math.min(theirs.drawn, found.own))
          expect(ours.next).toBeLessThanOrEqual(theirs.next)
        }
      })
    }
  }
})

describe('drawnCrossings', () => {
  it('counts where the routes really cross', () => {
    const { lanes, links } = tangle(40, 60, 3, 'long')
    for (const arrangement of [arrange({ lanes }), arrangeTidied({ lanes, links }, tidy({ lanes, links }))]) {
      const paths = [...routeLinks(arrangement, links).values()].map(({ path }) => flatten(path))
      let crossed = 0
      for (const [index, path] of paths.entries()) {
        for (const other of paths.slice(index + 1)) crossed += changesOfSide(path, other)
      }
      expect(drawnCrossings(arrangement, links)).toBe(crossed)
    }
  })
})

// How often one path goes over to the other side of another, at the points that both have at the same x.
function changesOfSide(a: readonly { x: number; y: number }[], b: readonly { x: number; y: number }[]): number {
  const heights = new Map(b.map(({ x, y }) => [Math.round(x * 10), y]))
  const sides = a.flatMap(({ x, y }) => {
    const other = heights.get(Math.round(x * 10))
    return other === undefined || Math.abs(y - other) < 0.15 ? [] : [Math.sign(y - other)]
  })
  return sides.slice(1).filter((side, index) => side !== sides[index]).length
}

describe('tidy', () => {
  it('takes, of the orders found, the one that is drawn with the fewest crossings', () => {
    for (const seed of [1, 2, 3, 4]) {
      const input = tangle(30, 50, seed, 'long')
      const network = buildNetwork(
        input.lanes.map(({ cards }) => cards.map(({ id }) => ({ id, pinned: false }))),
        input.links,
      )
      const found = searchOrders(network).map((lanes) => countOrder(input, cardOrder(network, lanes)))
      const { drawn } = countOrder(input, tidiedOrder(input, tidy(input)))
      expect(drawn).toBe(Math.min(...found.map((count) => count.drawn)))
    }
  })

  it('keeps the way up that an order had', () => {
    const ids = (lane: string) => ['1', '2', '3', '4'].map((index) => lane + index)
    const input = {
      lanes: [ids('a'), ids('b'), ['c2', 'c1', 'c3', 'c4']].map((lane, index) => ({
        id: `${index}`,
        cards: lane.map(free),
      })),
      links: ['1', '2', '3', '4']
        .flatMap((index) => [link(`a${index}`, `b${index}`), link(`b${index}`, `c${index}`)])
        .concat(['1', '2', '3'].map((index) => link(`a${index}`, `b${Number(index) + 1}`))),
    }
    expect(tidiedOrder(input, tidy(input))).toEqual([ids('a'), ids('b'), ids('c')])
  })

  it('puts parts that no link joins below one another, and leaves what has no link where it was', () => {
    const input = {
      lanes: [
        { id: '0', cards: ['p1', 'q1', 'alone', 'p2', 'q2'].map(free) },
        { id: '1', cards: ['q3', 'q4', 'p3', 'p4'].map(free) },
      ],
      links: [
        link('p1', 'p3'),
        link('p1', 'p4'),
        link('p2', 'p4'),
        link('q1', 'q4'),
        link('q2', 'q4'),
        link('q2', 'q3'),
      ],
    }
    const [first = [], second = []] = tidiedOrder(input, tidy(input))
    expect(first[2]).toBe('alone')
    const parts = [first.filter((id) => id !== 'alone'), second].map((ids) => ids.map((id) => id[0]).join(''))
    expect(new Set(parts).size).toBe(1)
    expect(countOrder(input, [first, second]).drawn).toBe(0)
  })
})
