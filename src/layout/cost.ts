import type { Network } from './network.ts'

/** A link within a lane that leads upwards is worth less than a crossing: it decides between equals. A binary fraction adds up exactly. */
export const UPWARD = 0.25

/** Writes the index of each node of a lane into `places`. */
export function notePlaces(lane: readonly number[], places: Int32Array): void {
  for (const [index, node] of lane.entries()) places[node] = index
}

/** What an order costs: its crossings, stand-ins included, and a little for each link within a lane that leads upwards. */
export function costOf(network: Network, lanes: readonly (readonly number[])[]): number {
  const places = new Int32Array(network.size)
  for (const lane of lanes) notePlaces(lane, places)
  return lanes.reduce(
    (sum, lane, index) => sum + gutterCrossings(network, lane, lanes[index + 1] ?? [], places),
    UPWARD * upwardLinks(network, lanes, places),
  )
}

// As countCrossings, without its sorting: the places are already whole numbers in order.
function gutterCrossings(
  { after }: Network,
  lane: readonly number[],
  next: readonly number[],
  places: Int32Array,
): number {
  const tree = new Int32Array(next.length + 1)
  let crossed = 0
  let seen = 0
  for (const node of lane) {
    const first = after.starts[node] ?? 0
    const end = after.starts[node + 1] ?? 0
    for (let link = first; link < end; link += 1) {
      let notGreater = 0
      for (let at = (places[after.nodes[link] ?? 0] ?? 0) + 1; at > 0; at -= at & -at) notGreater += tree[at] ?? 0
      crossed += seen - notGreater
    }
    for (let link = first; link < end; link += 1) {
      const place = (places[after.nodes[link] ?? 0] ?? 0) + 1
      for (let at = place; at < tree.length; at += at & -at) tree[at] = (tree[at] ?? 0) + 1
    }
    seen += end - first
  }
  return crossed
}

function upwardLinks({ below }: Network, lanes: readonly (readonly number[])[], places: Int32Array): number {
  if (below.nodes.length === 0) return 0
  let upward = 0
  for (const node of lanes.flat()) {
    for (let link = below.starts[node] ?? 0; link < (below.starts[node + 1] ?? 0); link += 1) {
      if ((places[below.nodes[link] ?? 0] ?? 0) < (places[node] ?? 0)) upward += 1
    }
  }
  return upward
}
