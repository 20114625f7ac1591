import type { Network } from './network.ts'
import { notePlaces } from './sweep.ts'

const MOST_ROUNDS = 8
// A round compares about this many pairs of nodes at most, so that a very large model stays quick.
const PAIRS_A_ROUND = 500_000
const LEAST_REACH = 8
// A link within a lane that leads downwards is worth less than a crossing: it decides between equals.
const DOWNWARD = 0.3

// How many crossings fewer there are with b before a than with a before b. Places are in ascending order.
function gainOfSwap(a: Float64Array, b: Float64Array): number {
  if (a.length === 0 || b.length === 0) return 0
  let gain = 0
  let below = 0
  let notAbove = 0
  for (const place of a) {
    while (below < b.length && (b[below] ?? 0) < place) below += 1
    notAbove = Math.max(notAbove, below)
    while (notAbove < b.length && (b[notAbove] ?? 0) <= place) notAbove += 1
    gain += below - (b.length - notAbove)
  }
  return gain
}

function sortedPlaces(neighbours: readonly number[], places: Float64Array): Float64Array {
  return Float64Array.from(neighbours, (node) => places[node] ?? 0).toSorted()
}

// Moves one node of a lane to the place within reach where it crosses least. Returns the crossings saved.
function siftNode(
  lane: number[],
  index: number,
  reach: number,
  pinned: readonly boolean[],
  gain: (first: number, second: number) => number,
): number {
  const node = lane[index] ?? 0
  let best = 0
  let bestIndex = index
  for (const direction of [-1, 1]) {
    let saved = 0
    for (let step = 1; step <= reach; step += 1) {
      const at = index + direction * step
      const other = lane[at]
      if (other === undefined || (pinned[node] === true && pinned[other] === true)) break
      saved += direction < 0 ? gain(other, node) : gain(node, other)
      if (saved > best) {
        best = saved
        bestIndex = at
      }
    }
  }
  if (bestIndex !== index) {
    lane.splice(index, 1)
    lane.splice(bestIndex, 0, node)
  }
  return best
}

/**
 * Refines an order in place: each node in turn goes where in its lane it crosses least, looking at both sides, until
 * nothing is gained, and links within a lane lead downwards where it costs no crossing. Returns what that saved.
 */
export function sift(network: Network, lanes: number[][]): number {
  const places = new Float64Array(network.before.length)
  for (const lane of lanes) notePlaces(lane, places)
  const total = lanes.reduce((sum, lane) => sum + lane.length, 0)
  const reach = Math.max(LEAST_REACH, Math.floor(PAIRS_A_ROUND / Math.max(1, 2 * total)))
  const none = new Float64Array()
  const before: Float64Array[] = network.before.map(() => none)
  const after: Float64Array[] = network.after.map(() => none)
  const gain = (first: number, second: number): number =>
    gainOfSwap(before[first] ?? none, before[second] ?? none) +
    gainOfSwap(after[first] ?? none, after[second] ?? none) +
    (leads(second, first) - leads(first, second)) * DOWNWARD
  const leads = (from: number, to: number): number => (network.within[from]?.includes(to) === true ? 1 : 0)
  let saved = 0
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let savedNow = 0
    for (let step = 0; step < lanes.length; step += 1) {
      const lane = lanes[round % 2 === 0 ? step : lanes.length - 1 - step] ?? []
      const nodes = lane.slice()
      for (const node of nodes) {
        before[node] = sortedPlaces(network.before[node] ?? [], places)
        after[node] = sortedPlaces(network.after[node] ?? [], places)
      }
      for (const node of nodes) savedNow += siftNode(lane, lane.indexOf(node), reach, network.pinned, gain)
      notePlaces(lane, places)
    }
    saved += savedNow
    if (savedNow === 0) break
  }
  return saved
}
