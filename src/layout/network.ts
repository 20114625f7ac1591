import type { OrderedLink } from './crossings.ts'

/** Each node's neighbours on one side, by node number: those of `n` are `nodes[starts[n]]` to before `nodes[starts[n + 1]]`. */
export interface Sides {
  readonly starts: Int32Array
  readonly nodes: Int32Array
}

/**
 * Lanes of numbered nodes: cards first, in input order, then one stand-in for each lane that a link passes.
 * Neighbours are only in the lane directly before or after.
 */
export interface Network {
  readonly ids: readonly string[]
  /** How many nodes there are, stand-ins included. */
  readonly size: number
  readonly lanes: readonly (readonly number[])[]
  readonly before: Sides
  readonly after: Sides
  /** The nodes of its own lane that lead to a node and that it leads to: they read best above and below it. */
  readonly above: Sides
  readonly below: Sides
  /** Nodes that keep their order among themselves, lane by lane. */
  readonly pinned: readonly (readonly number[])[]
}

interface NetworkCard {
  readonly id: string
  readonly pinned: boolean
}

type Pair = readonly [from: number, to: number]

/** Builds the network of all links that are not feedback and lead to a later lane or within one. */
export function buildNetwork(cardLanes: readonly (readonly NetworkCard[])[], links: readonly OrderedLink[]): Network {
  const ids = cardLanes.flatMap((cards) => cards.map(({ id }) => id))
  const numberOf = new Map(ids.map((id, node) => [id, node]))
  const laneOf = cardLanes.flatMap((cards, lane) => cards.map(() => lane))
  const shares = cardLanes.flatMap((cards) => cards.map((_, index) => (index + 0.5) / cards.length))
  const lanes = cardLanes.map((cards) => cards.map(({ id }) => numberOf.get(id) ?? 0))
  const pinned = cardLanes.map((cards) => cards.filter((card) => card.pinned).map(({ id }) => numberOf.get(id) ?? 0))
  const hops: Pair[] = []
  const within: Pair[] = []
  for (const link of links) {
    const from = numberOf.get(link.from)
    const to = numberOf.get(link.to)
    if (from === undefined || to === undefined || link.feedback === true) continue
    const first = laneOf[from] ?? 0
    const last = laneOf[to] ?? 0
    if (last === first && from !== to) within.push([from, to])
    let previous = from
    for (let lane = first + 1; lane <= last; lane += 1) {
      let node = to
      if (lane < last) {
        const start = shares[from] ?? 0
        // A stand-in starts where a straight line would pass.
        node = shares.push(start + (((shares[to] ?? 0) - start) * (lane - first)) / (last - first)) - 1
        lanes[lane]?.push(node)
      }
      hops.push([previous, node])
      previous = node
    }
  }
  return {
    ids,
    size: shares.length,
    lanes: lanes.map((lane) => lane.toSorted((a, b) => (shares[a] ?? 0) - (shares[b] ?? 0) || a - b)),
    after: sidesOf(shares.length, hops),
    before: sidesOf(shares.length, hops.map(turned)),
    below: sidesOf(shares.length, within),
    above: sidesOf(shares.length, within.map(turned)),
    pinned,
  }
}

function turned([from, to]: Pair): Pair {
  return [to, from]
}

function sidesOf(size: number, pairs: readonly Pair[]): Sides {
  const starts = new Int32Array(size + 1)
  for (const [from] of pairs) starts[from + 1] = (starts[from + 1] ?? 0) + 1
  for (let node = 0; node < size; node += 1) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0)
  const free = starts.slice()
  const nodes = new Int32Array(pairs.length)
  for (const [from, to] of pairs) {
    const at = free[from] ?? 0
    nodes[at] = to
    free[from] = at + 1
  }
  return { starts, nodes }
}

/** How many neighbours a node has on a side. */
export function countOf(sides: Sides, node: number): number {
  return (sides.starts[node + 1] ?? 0) - (sides.starts[node] ?? 0)
}

/** Puts pinned nodes back, in place, into their order among themselves. */
export function hold(lane: number[], pinned: readonly number[]): void {
  if (pinned.length < 2) return
  const held = new Set(pinned)
  let next = 0
  for (const [index, node] of lane.entries()) {
    if (held.has(node)) lane[index] = pinned[next++] ?? node
  }
}

/** An order of the network's cards as ids by lane, without the stand-ins. */
export function cardOrder(network: Network, lanes: readonly (readonly number[])[]): string[][] {
  return lanes.map((lane) =>
    lane.flatMap((node) => {
      const id = network.ids[node]
      return id === undefined ? [] : [id]
    }),
  )
}
