import type { Network } from './network.ts'

const MOST_SWEEPS = 24
const PATIENCE = 5

/** Writes the index of each node of a lane into `places`. */
export function notePlaces(lane: readonly number[], places: Float64Array): void {
  for (const [index, node] of lane.entries()) places[node] = index
}

/** The crossings of a complete order, stand-ins included. */
export function networkCrossings(network: Network, lanes: readonly (readonly number[])[]): number {
  const places = new Float64Array(network.before.length)
  for (const lane of lanes) notePlaces(lane, places)
  return lanes.reduce((sum, lane, index) => sum + gutterCrossings(network, lane, lanes[index + 1] ?? [], places), 0)
}

// As countCrossings, without its sorting: the places are already whole numbers in order.
function gutterCrossings(
  network: Network,
  lane: readonly number[],
  next: readonly number[],
  places: Float64Array,
): number {
  const tree = new Int32Array(next.length + 1)
  let crossed = 0
  let seen = 0
  for (const node of lane) {
    const neighbours = network.after[node] ?? []
    for (const neighbour of neighbours) {
      let notGreater = 0
      for (let at = (places[neighbour] ?? 0) + 1; at > 0; at -= at & -at) notGreater += tree[at] ?? 0
      crossed += seen - notGreater
    }
    for (const neighbour of neighbours) {
      for (let at = (places[neighbour] ?? 0) + 1; at < tree.length; at += at & -at) tree[at] = (tree[at] ?? 0) + 1
    }
    seen += neighbours.length
  }
  return crossed
}

function mean(neighbours: readonly number[], places: Float64Array): number {
  let sum = 0
  for (const node of neighbours) sum += places[node] ?? 0
  return sum / neighbours.length
}

function median(neighbours: readonly number[], places: Float64Array): number {
  const sorted = neighbours.map((node) => places[node] ?? 0).toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

// Sorts those that have neighbours on the side looked at; the others keep their index, pinned ones their order.
function sortLane(
  lane: readonly number[],
  sides: readonly (readonly number[])[],
  pinned: readonly boolean[],
  keyOf: (neighbours: readonly number[]) => number,
): number[] {
  const linked = lane.filter((node) => (sides[node]?.length ?? 0) > 0)
  const keys = new Map(linked.map((node) => [node, keyOf(sides[node] ?? [])]))
  linked.sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
  let next = 0
  const sorted = lane.map((node) => (keys.has(node) ? (linked[next++] ?? node) : node))
  const fixed = lane.filter((node) => pinned[node] === true)
  if (fixed.length < 2) return sorted
  let nextFixed = 0
  return sorted.map((node) => (pinned[node] === true ? (fixed[nextFixed++] ?? node) : node))
}

/**
 * Orders every lane by its neighbours' places, sweeping to and fro, and returns the order with the fewest crossings
 * met on the way. `rule` says what of the neighbours counts; `backFirst` starts from the last lane.
 */
export function sweep(
  network: Network,
  start: readonly (readonly number[])[],
  rule: 'mean' | 'median',
  backFirst: boolean,
): { lanes: number[][]; crossed: number } {
  const lanes = start.map((lane) => [...lane])
  const places = new Float64Array(network.before.length)
  for (const lane of lanes) notePlaces(lane, places)
  const keyOf = (neighbours: readonly number[]): number =>
    rule === 'mean' ? mean(neighbours, places) : median(neighbours, places)
  let best = lanes.map((lane) => [...lane])
  let crossed = networkCrossings(network, lanes)
  let stale = 0
  for (let count = 0; count < MOST_SWEEPS && stale < PATIENCE && crossed > 0; count += 1) {
    const forward = (count % 2 === 0) !== backFirst
    const sides = forward ? network.before : network.after
    for (let step = 1; step < lanes.length; step += 1) {
      const index = forward ? step : lanes.length - 1 - step
      const sorted = sortLane(lanes[index] ?? [], sides, network.pinned, keyOf)
      lanes[index] = sorted
      notePlaces(sorted, places)
    }
    const now = networkCrossings(network, lanes)
    stale = now < crossed ? 0 : stale + 1
    if (now < crossed) {
      crossed = now
      best = lanes.map((lane) => [...lane])
    }
  }
  return { lanes: best, crossed }
}
