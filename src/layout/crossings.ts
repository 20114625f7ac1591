/** A link between two cards by id. Feedback and links that do not lead to a later lane run below and cross nothing. */
export interface OrderedLink {
  readonly from: string
  readonly to: string
  readonly feedback?: boolean
}

/**
 * How many pairs (left, right) cross, i.e. stand in opposite orders on the two sides; equal places do not cross.
 * Fenwick tree over the right places: O(n log n).
 */
export function countCrossings(pairs: readonly (readonly [left: number, right: number])[]): number {
  const sorted = pairs.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const rightPlaces = [...new Set(sorted.map(([, right]) => right))].toSorted((a, b) => a - b)
  const rankOf = new Map(rightPlaces.map((place, index) => [place, index + 1]))
  const tree = new Int32Array(rightPlaces.length + 1)
  let crossed = 0
  for (const [seen, [, right]] of sorted.entries()) {
    const rank = rankOf.get(right) ?? 0
    let notGreater = 0
    for (let node = rank; node > 0; node -= node & -node) notGreater += tree[node] ?? 0
    crossed += seen - notGreater
    for (let node = rank; node < tree.length; node += node & -node) tree[node] = (tree[node] ?? 0) + 1
  }
  return crossed
}

/**
 * The number of link crossings when the cards of each lane stand in the order given. A link that skips lanes is
 * taken as a straight line between its ends, with every lane equally tall.
 */
export function crossings(order: readonly (readonly string[])[], links: readonly OrderedLink[]): number {
  const placeOf = new Map<string, { lane: number; y: number }>()
  for (const [lane, ids] of order.entries()) {
    for (const [index, id] of ids.entries()) placeOf.set(id, { lane, y: (index + 0.5) / ids.length })
  }
  const gutters = order.map((): [number, number][] => [])
  for (const link of links) {
    const from = placeOf.get(link.from)
    const to = placeOf.get(link.to)
    if (from === undefined || to === undefined || link.feedback === true) continue
    const span = to.lane - from.lane
    for (let hop = 0; hop < span; hop += 1) {
      const left = from.y + ((to.y - from.y) * hop) / span
      const right = hop + 1 === span ? to.y : from.y + ((to.y - from.y) * (hop + 1)) / span
      gutters[from.lane + hop]?.push([left, right])
    }
  }
  return gutters.reduce((sum, pairs) => sum + countCrossings(pairs), 0)
}
