import { seededChance } from './chance.ts'
import { costOf } from './cost.ts'
import type { Network } from './network.ts'
import { hold } from './network.ts'
import { joinParts, partsOf } from './parts.ts'
import type { Budget } from './sift.ts'
import { sift } from './sift.ts'
import { spread, stretch } from './spectrum.ts'
import type { Ordering } from './sweep.ts'
import { sweep } from './sweep.ts'

const WORK_A_NODE = 18_000
const MOST_WORK = 100_000_000
const STRETCH_ROUNDS = [50, 100, 200]
const CHANCE_ROUNDS = [100, 200]
// Starts by chance cost time for each node, and a small part is worth more of them.
const CHANCE_NODES = 2500
const MOST_CHANCE_STARTS = 6
const REFINED = 3
const ROUNDS = 5
const NUDGE_ROUNDS = 2
const NUDGES = [1.5, 3, 6]
const MOST_NUDGES = 100
// How many orders are kept to choose from: of a small network there is time to draw many.
const KEPT_NODES = 3000
const LEAST_KEPT = 2
const MOST_KEPT = 40

/**
 * Orders of the whole network that cross seldom, the best one first; the others cross about as seldom. The same network
 * always gives the same orders. The work grows with the number of nodes up to a bound, so that a large model is
 * refined less rather than waited for.
 */
export function searchOrders(network: Network): number[][][] {
  const kept = Math.min(MOST_KEPT, Math.max(LEAST_KEPT, Math.floor(KEPT_NODES / network.size)))
  if (network.pinned.some((lane) => lane.length > 0)) return searchWhole(network).slice(0, kept)
  const found = partsOf(network).map((part) =>
    searchWhole(part.network).map((lanes) =>
      turn(part.network, lanes).map((lane) => lane.map((node) => part.nodes[node] ?? 0)),
    ),
  )
  const most = found.reduce((count, orders) => Math.max(count, orders.length), 0)
  return Array.from({ length: Math.min(kept, most) }, (_, rank) =>
    joinParts(
      network,
      found.map((orders) => orders[Math.min(rank, orders.length - 1)] ?? []),
    ),
  )
}

function searchWhole(network: Network): number[][][] {
  const { size } = network
  const budget = { left: Math.min(MOST_WORK, WORK_A_NODE * size) }
  const chance = seededChance(size)
  const refined: Ordering[] = []
  for (const { lanes, cost } of startsOf(network, chance).toSorted((a, b) => a.cost - b.cost)) {
    if (cost === 0) return [lanes]
    if (refined.length === REFINED || budget.left <= 0) break
    sift(network, lanes, ROUNDS, budget)
    refined.push({ lanes, cost: costOf(network, lanes) })
  }
  const found = [...refined, ...nudged(network, refined, chance, budget)]
  return found.toSorted((a, b) => a.cost - b.cost).map(({ lanes }) => lanes)
}

function startsOf(network: Network, chance: () => number): Ordering[] {
  const present = sweep(network, network.lanes, false)
  if (present.cost === 0) return [present]
  const orders = spread(network, stretch(network), STRETCH_ROUNDS)
  const byChance = Math.min(MOST_CHANCE_STARTS, Math.floor(CHANCE_NODES / network.size))
  for (let start = 0; start < byChance; start += 1) {
    const values = Float64Array.from({ length: network.size }, chance)
    orders.push(...spread(network, values, CHANCE_ROUNDS))
  }
  const back = sweep(network, network.lanes, true)
  return [present, back, ...orders.map((order) => sweep(network, order, false))]
}

// Shakes the best order so far a little and refines it again, as long as the budget lasts. All that it tried.
function nudged(network: Network, starts: readonly Ordering[], chance: () => number, budget: Budget): Ordering[] {
  let best = starts.reduce((least, start) => (start.cost < least.cost ? start : least))
  const tried: Ordering[] = []
  for (let nudge = 0; nudge < MOST_NUDGES && best.cost > 0 && budget.left > 0; nudge += 1) {
    const reach = NUDGES[nudge % NUDGES.length] ?? 0
    const lanes = best.lanes.map((lane, index) => {
      const places = new Map(lane.map((node, place) => [node, place + (chance() - 0.5) * 2 * reach]))
      const shaken = lane.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
      hold(shaken, network.pinned[index] ?? [])
      return shaken
    })
    sift(network, lanes, NUDGE_ROUNDS, budget)
    const cost = costOf(network, lanes)
    tried.push({ lanes, cost })
    if (cost <= best.cost) best = { lanes, cost }
  }
  return tried
}

// Upside down an order crosses as often: links within a lane decide, then what is nearer to the present order.
function turn(network: Network, lanes: number[][]): number[][] {
  const turned = lanes.map((lane) => lane.toReversed())
  const difference = costOf(network, lanes) - costOf(network, turned)
  if (difference !== 0) return difference < 0 ? lanes : turned
  let agreement = 0
  for (const [index, lane] of network.lanes.entries()) {
    const places = new Map(lanes[index]?.map((node, place) => [node, place]))
    const middle = (lane.length - 1) / 2
    for (const [place, node] of lane.entries()) agreement += (place - middle) * ((places.get(node) ?? 0) - middle)
  }
  return agreement < 0 ? turned : lanes
}
