import type { OrderedLink } from './crossings.ts'

/**
 * Lanes of numbered nodes: cards first, in input order, then one stand-in for each lane that a link passes.
 * Neighbours are by node number, and only in the lane directly before or after.
 */
export interface Network {
  readonly ids: readonly string[]
  readonly lanes: readonly (readonly number[])[]
  readonly before: readonly (readonly number[])[]
  readonly after: readonly (readonly number[])[]
  /** The nodes of its own lane that a node leads to: they read best below it. */
  readonly within: readonly (readonly number[])[]
  /** Nodes that keep their order among themselves. */
  readonly pinned: readonly boolean[]
}

interface NetworkCard {
  readonly id: string
  readonly pinned: boolean
}

/** Builds the network of all links that are not feedback and lead to a later lane or within one. */
export function buildNetwork(cardLanes: readonly (readonly NetworkCard[])[], links: readonly OrderedLink[]): Network {
  const ids: string[] = []
  const pinned: boolean[] = []
  const laneOf: number[] = []
  const numberOf = new Map<string, number>()
  const lanes = cardLanes.map((cards, lane) =>
    cards.map((card) => {
      const node = ids.push(card.id) - 1
      numberOf.set(card.id, node)
      pinned.push(card.pinned)
      laneOf.push(lane)
      return node
    }),
  )
  const before: number[][] = ids.map(() => [])
  const after: number[][] = ids.map(() => [])
  const within: number[][] = ids.map(() => [])
  const passing: { node: number; share: number }[][] = lanes.map(() => [])
  const shareOf = new Map<number, number>()
  for (const lane of lanes) for (const [index, node] of lane.entries()) shareOf.set(node, (index + 0.5) / lane.length)

  for (const link of links) {
    const from = numberOf.get(link.from)
    const to = numberOf.get(link.to)
    if (from === undefined || to === undefined || link.feedback === true) continue
    const first = laneOf[from] ?? 0
    const last = laneOf[to] ?? 0
    if (last === first) within[from]?.push(to)
    if (last <= first) continue
    let previous = from
    for (let lane = first + 1; lane <= last; lane += 1) {
      let node = to
      if (lane < last) {
        node = before.push([]) - 1
        after.push([])
        pinned.push(false)
        const start = shareOf.get(from) ?? 0
        const share = start + (((shareOf.get(to) ?? 0) - start) * (lane - first)) / (last - first)
        passing[lane]?.push({ node, share })
      }
      after[previous]?.push(node)
      before[node]?.push(previous)
      previous = node
    }
  }
  return { ids, lanes: lanes.map((lane, index) => mix(lane, passing[index] ?? [])), before, after, within, pinned }
}

// Stand-ins start where a straight line would pass.
function mix(cards: readonly number[], passing: readonly { node: number; share: number }[]): number[] {
  const placed = cards.map((node, index) => ({ node, share: (index + 0.5) / cards.length }))
  return [...placed, ...passing].toSorted((a, b) => a.share - b.share || a.node - b.node).map(({ node }) => node)
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
