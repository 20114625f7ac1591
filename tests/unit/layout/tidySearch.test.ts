import { describe, expect, it } from 'vitest'
import { costOf } from '../../../src/layout/cost.ts'
import { buildNetwork } from '../../../src/layout/network.ts'
import { searchOrders } from '../../../src/layout/search.ts'
import { sift } from '../../../src/layout/sift.ts'
import { spread, stretch } from '../../../src/layout/spectrum.ts'
import { sweep } from '../../../src/layout/sweep.ts'
import { crossings } from '../../../src/layout/crossings.ts'
import { type Tangle, tangle } from '../../support/tangles.ts'

function networkOf({ lanes, links }: Tangle, pinned: (id: string) => boolean = () => false) {
  return buildNetwork(
    lanes.map(({ cards }) => cards.map(({ id }) => ({ id, pinned: pinned(id) }))),
    links,
  )
}

const copyOf = (lanes: readonly (readonly number[])[]) => lanes.map((lane) => [...lane])

describe('costOf', () => {
  it('counts the crossings of links that skip no lane', () => {
    const whole = tangle(60, 90, 1, 'random')
    const links = whole.links.filter(({ from, to }) => Number(to[0]) - Number(from[0]) === 1)
    const network = networkOf({ lanes: whole.lanes, links })
    expect(costOf(network, network.lanes)).toBe(
      crossings(
        whole.lanes.map(({ cards }) => cards.map(({ id }) => id)),
        links,
      ),
    )
  })
})

describe('sift', () => {
  it('stops when its budget is spent', () => {
    const network = networkOf(tangle(60, 90, 1, 'random'))
    const lanes = copyOf(network.lanes)
    sift(network, lanes, 10, { left: 0 })
    expect(lanes).toEqual(network.lanes)
    const budget = { left: 2000 }
    sift(network, lanes, 10, budget)
    expect(budget.left).toBeGreaterThan(-500)
    expect(lanes).not.toEqual(network.lanes)
  })

  it('saves something in every round until nothing can be saved', () => {
    const network = networkOf(tangle(60, 90, 2, 'random'))
    const lanes = copyOf(network.lanes)
    const costs = Array.from({ length: 6 }, () => {
      sift(network, lanes, 1, { left: Infinity })
      return costOf(network, lanes)
    })
    expect(costs).toEqual(costs.toSorted((a, b) => b - a))
    expect(costs[0]).toBeLessThan(costOf(network, network.lanes))
  })
})

describe('spread', () => {
  it('finds the hidden order that sweeping does not', () => {
    const network = networkOf(tangle(500, 700, 3, 'local'))
    const [order = []] = spread(network, stretch(network), [25])
    expect(order.flat().length).toBe(network.size)
    const found = sweep(network, order, false).cost
    expect(found).toBeLessThan(0.5 * sweep(network, network.lanes, false).cost)
  })
})

describe('searchOrders', () => {
  it('keeps pinned nodes in their order', () => {
    const input = tangle(60, 90, 4, 'random')
    const pinned = (id: string) => Number(id.split('.')[1]) % 3 === 0
    const network = networkOf(input, pinned)
    for (const lanes of searchOrders(network)) {
      for (const [index, lane] of lanes.entries()) {
        const held = new Set(network.pinned[index])
        expect(lane.filter((node) => held.has(node))).toEqual(network.pinned[index])
        expect(lane.toSorted((a, b) => a - b)).toEqual([...(network.lanes[index] ?? [])].sort((a, b) => a - b))
      }
    }
  })

  it('gives the best order first', () => {
    const network = networkOf(tangle(60, 90, 5, 'random'))
    const costs = searchOrders(network).map((lanes) => costOf(network, lanes))
    expect(costs.length).toBeGreaterThan(3)
    expect(costs).toEqual(costs.toSorted((a, b) => a - b))
  })
})
