import { UPWARD } from './cost.ts'
import type { Network, Sides } from './network.ts'
import { countOf } from './network.ts'

/** Work that may still be done, in nodes and links looked at. Counted, not timed, so that it is the same everywhere. */
export interface Budget {
  left: number
}

/**
 * Refines an order in place: each node in turn goes where in its lane it costs least (see costOf), looking at both
 * sides, until nothing is gained, `rounds` are done or the budget is spent. It never costs more than before.
 *
 * Method: Matuszewski, Schönfeld, Molitor, "Using sifting for k-layer straightline crossing minimization" (1999).
 */
export function sift(network: Network, lanes: number[][], rounds: number, budget: Budget): void {
  const scales = { before: new Int32Array(network.size), after: new Int32Array(network.size) }
  const links = new Int32Array(network.size)
  const lean = new Float64Array(network.size)
  const pinned = new Set(network.pinned.flat())
  for (let round = 0; round < rounds; round += 1) {
    let moved = false
    for (let step = 0; step < lanes.length; step += 1) {
      const index = round % 2 === 0 ? step : lanes.length - 1 - step
      const lane = lanes[index] ?? []
      const previous = lanes[index - 1] ?? []
      const next = lanes[index + 1] ?? []
      const looks = lane.reduce(
        (sum, node) => sum + 1 + countOf(network.before, node) + countOf(network.after, node),
        previous.length + next.length,
      )
      for (const node of lane.slice()) {
        const before = countOf(network.before, node) > 0
        const after = countOf(network.after, node) > 0
        const within = countOf(network.above, node) + countOf(network.below, node) > 0
        if (!before && !after && !within) continue
        if (budget.left <= 0) return
        budget.left -= looks
        if (before) weigh(node, network.before, previous, scales.before, links)
        if (after) weigh(node, network.after, next, scales.after, links)
        leanOn(network.below, node, lean, UPWARD)
        leanOn(network.above, node, lean, -UPWARD)
        const gain = (other: number): number =>
          (before ? sumOver(network.before, other, scales.before) : 0) +
          (after ? sumOver(network.after, other, scales.after) : 0) +
          (lean[other] ?? 0)
        if (moveToBest(lane, node, gain, pinned)) moved = true
        leanOn(network.below, node, lean, -UPWARD)
        leanOn(network.above, node, lean, UPWARD)
      }
    }
    if (!moved) return
  }
}

// Puts on the scale, for each node of the lane beside, how many more of `node`'s neighbours stand before it than after it.
// A node linked to it then crosses so many links of `node` more when it stands before `node` than after. `links` is zero throughout.
function weigh(node: number, sides: Sides, beside: readonly number[], scale: Int32Array, links: Int32Array): void {
  const first = sides.starts[node] ?? 0
  const end = sides.starts[node + 1] ?? 0
  for (let link = first; link < end; link += 1) {
    const neighbour = sides.nodes[link] ?? 0
    links[neighbour] = (links[neighbour] ?? 0) + 1
  }
  let balance = first - end
  for (const other of beside) {
    const here = links[other] ?? 0
    scale[other] = balance + here
    balance += 2 * here
  }
  for (let link = first; link < end; link += 1) links[sides.nodes[link] ?? 0] = 0
}

// Adds to `lean` what links within the lane save when `node` stands before each of the others.
function leanOn(sides: Sides, node: number, lean: Float64Array, weight: number): void {
  for (let link = sides.starts[node] ?? 0; link < (sides.starts[node + 1] ?? 0); link += 1) {
    const other = sides.nodes[link] ?? 0
    lean[other] = (lean[other] ?? 0) + weight
  }
}

function sumOver(sides: Sides, node: number, scale: Int32Array): number {
  let sum = 0
  const end = sides.starts[node + 1] ?? 0
  for (let link = sides.starts[node] ?? 0; link < end; link += 1) sum += scale[sides.nodes[link] ?? 0] ?? 0
  return sum
}

// `gain` says what is saved when `node` moves from after another node to before it.
function moveToBest(
  lane: number[],
  node: number,
  gain: (other: number) => number,
  pinned: ReadonlySet<number>,
): boolean {
  const from = lane.indexOf(node)
  const isPinned = pinned.has(node)
  let best = 0
  let to = from
  let saved = 0
  for (let at = from - 1; at >= 0; at -= 1) {
    const other = lane[at] ?? 0
    if (isPinned && pinned.has(other)) break
    saved += gain(other)
    if (saved > best) {
      best = saved
      to = at
    }
  }
  saved = 0
  for (let at = from + 1; at < lane.length; at += 1) {
    const other = lane[at] ?? 0
    if (isPinned && pinned.has(other)) break
    saved -= gain(other)
    if (saved > best) {
      best = saved
      to = at
    }
  }
  if (to === from) return false
  lane.splice(from, 1)
  lane.splice(to, 0, node)
  return true
}
