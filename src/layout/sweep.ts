import { costOf, notePlaces } from './cost.ts'
import type { Network, Sides } from './network.ts'
import { countOf, hold } from './network.ts'

const MOST_SWEEPS = 24
const PATIENCE = 5

/** An order of some of a network's nodes and what it costs (see costOf). */
export interface Ordering {
  readonly lanes: number[][]
  readonly cost: number
}

/**
 * Orders every lane by the mean of its neighbours' places, sweeping to and fro, and returns the order that cost least
 * on the way. `backFirst` starts from the last lane.
 */
export function sweep(network: Network, start: readonly (readonly number[])[], backFirst: boolean): Ordering {
  const lanes = start.map((lane) => [...lane])
  const places = new Int32Array(network.size)
  const keys = new Float64Array(network.size)
  for (const lane of lanes) notePlaces(lane, places)
  let best = { lanes: start.map((lane) => [...lane]), cost: costOf(network, lanes) }
  let stale = 0
  for (let count = 0; count < MOST_SWEEPS && stale < PATIENCE && best.cost > 0; count += 1) {
    const forward = (count % 2 === 0) !== backFirst
    for (let step = 1; step < lanes.length; step += 1) {
      const index = forward ? step : lanes.length - 1 - step
      const lane = lanes[index] ?? []
      sortLane(lane, forward ? network.before : network.after, places, keys)
      hold(lane, network.pinned[index] ?? [])
      notePlaces(lane, places)
    }
    const cost = costOf(network, lanes)
    stale = cost < best.cost ? 0 : stale + 1
    if (cost < best.cost) best = { lanes: lanes.map((lane) => [...lane]), cost }
  }
  return best
}

// Sorts those that have neighbours on the side looked at; the others keep their index.
function sortLane(lane: number[], sides: Sides, places: Int32Array, keys: Float64Array): void {
  const linked: number[] = []
  for (const node of lane) {
    const count = countOf(sides, node)
    if (count === 0) continue
    const first = sides.starts[node] ?? 0
    let sum = 0
    for (let link = first; link < first + count; link += 1) sum += places[sides.nodes[link] ?? 0] ?? 0
    keys[node] = sum / count
    linked.push(node)
  }
  linked.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
  let next = 0
  for (const [index, node] of lane.entries()) {
    if (countOf(sides, node) > 0) lane[index] = linked[next++] ?? node
  }
}
