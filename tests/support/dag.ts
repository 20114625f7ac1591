import {
  type Coord,
  decrossTwoLayer,
  graphStratify,
  type GraphNode,
  type Layering,
  sugiyama,
  type SugiNode,
  twolayerAgg,
  twolayerGreedy,
} from 'd3-dag'
import { countCrossings } from '../../src/layout/crossings.ts'
import type { TidyInput } from '../../src/layout/tidy.ts'

/** An order as d3-dag finds it. `own` counts its crossings with long links where d3-dag lets them pass the lanes. */
export interface DagOrder {
  readonly order: readonly (readonly string[])[]
  readonly own: number
  readonly milliseconds: number
}

interface Card {
  readonly id: string
  readonly lane: number
  readonly parentIds: readonly string[]
}

/**
 * The order of the cards in their given lanes by d3-dag's `sugiyama`, with the crossing reduction it has by default:
 * `decrossTwoLayer` with 24 passes from two depth-first starts, each lane by the weighted median of its neighbours and
 * then by greedy swaps (`twolayerGreedy` on `twolayerAgg`). With `scan` the swaps look at all pairs of a lane, which
 * d3-dag says is slower and crosses less. Its layering is replaced by the lanes, its coordinates by plain places, so that the
 * time is that of the order alone. Feedback, links back and links within a lane are left out, as our own order does.
 */
export function dagOrder(input: TidyInput, scan: boolean): DagOrder {
  const laneOf = new Map(input.lanes.flatMap(({ cards }, lane) => cards.map(({ id }) => [id, lane] as const)))
  const parents = new Map([...laneOf.keys()].map((id) => [id, new Set<string>()]))
  for (const { from, to, feedback } of input.links) {
    const [first, last] = [laneOf.get(from), laneOf.get(to)]
    if (!feedback && first !== undefined && last !== undefined && last > first) parents.get(to)?.add(from)
  }
  const cards = [...laneOf].map(([id, lane]): Card => ({ id, lane, parentIds: [...(parents.get(id) ?? [])] }))
  const graph = graphStratify()(cards)
  let found: readonly (readonly SugiNode<Card, undefined>[])[] = []
  const inLanes: Layering<Card, undefined> = (lanes) => {
    for (const node of lanes.nodes()) node.y = node.data.lane
    return input.lanes.length - 1
  }
  // d3-dag insists on room between the places; what they are does not matter here.
  const inOrder: Coord<Card, undefined> = (layers) => {
    found = layers
    for (const layer of layers) for (const [index, node] of layer.entries()) node.x = 3 * index + 2
    return Math.max(...layers.map((layer) => 3 * layer.length + 4))
  }
  const decross = decrossTwoLayer().order(twolayerGreedy().base(twolayerAgg()).scan(scan))
  const start = performance.now()
  sugiyama().layering(inLanes).decross(decross).coord(inOrder)(graph)
  const milliseconds = performance.now() - start
  return {
    order: found.map((layer) => layer.flatMap(({ data }) => (data.role === 'node' ? [data.node.data.id] : []))),
    own: found.reduce((sum, layer, index) => sum + between(layer, found[index + 1] ?? []), 0),
    milliseconds,
  }
}

function between(layer: readonly GraphNode[], next: readonly GraphNode[]): number {
  const places = new Map(next.map((node, place) => [node, place]))
  return countCrossings(
    layer.flatMap((node, place) => [...node.children()].map((child) => [place, places.get(child) ?? 0] as const)),
  )
}
