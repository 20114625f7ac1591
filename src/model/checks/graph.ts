import type { Model, Stage } from '../model.ts'
import { memoQuery } from '../queries/memo.ts'
import { stagesInOrder } from '../queries/stages.ts'

/**
 * The shown cards and the links between them by number, for rules that follow paths through thousands of links: a card
 * is its place in `cards`, a link its place in `links`.
 */
export interface Graph {
  readonly cards: readonly string[]
  readonly stages: readonly Stage[]
  /** Whether the change is a wanted one, by card. */
  readonly intended: readonly boolean[]
  readonly links: readonly string[]
  /** The card that a link comes from, and the one that it goes to. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** By link. What feeds back is no step of a path. */
  readonly feedback: readonly boolean[]
  /** How many stages a link goes to the right; below 0, to the left. */
  readonly span: readonly number[]
  /** The number of a card; undefined when it is on no stage. */
  readonly numberOf: (id: string) => number | undefined
  /** Where links lead, and where they come from. */
  readonly out: Steps
  readonly in: Steps
}

/** The links that leave each card, as chains: `first` of a card, then `next` of a link, until -1. */
export interface Steps {
  readonly first: Int32Array
  readonly next: Int32Array
  /** The card at the other end, by link. */
  readonly ends: readonly number[]
}

const graphs = new WeakMap<object, Graph>()

/** The graph of a model, made once for a shape: the shape is another object whenever the graph would be another. */
export function graphOf({ model, shape }: { readonly model: Model; readonly shape: object }): Graph {
  const before = graphs.get(shape)
  if (before) return before
  const graph = makeGraph(model)
  graphs.set(shape, graph)
  return graph
}

interface Cards extends Pick<Graph, 'cards' | 'stages' | 'intended'> {
  readonly numbers: ReadonlyMap<string, number>
  /** The place of a card's stage from the left, by card. */
  readonly places: readonly number[]
}

const numberCards = memoQuery((inOrder: readonly Stage[], nodes: Model['nodes']): Cards => {
  const order = new Map(inOrder.map((stage, at) => [stage.id, { stage, at }]))
  const numbers = new Map<string, number>()
  const [cards, stages, intended, places]: [string[], Stage[], boolean[], number[]] = [[], [], [], []]
  for (const node of nodes.values()) {
    const place = order.get(node.stage)
    if (!place) continue
    numbers.set(node.id, cards.length)
    cards.push(node.id)
    stages.push(place.stage)
    intended.push(node.intended)
    places.push(place.at)
  }
  return { numbers, cards, stages, intended, places }
})

function makeGraph(model: Model): Graph {
  const { numbers, places, cards, stages, intended } = numberCards(stagesInOrder(model), model.nodes)
  const [links, from, to, feedback, span]: [string[], number[], number[], boolean[], number[]] = [[], [], [], [], []]
  for (const link of model.links.values()) {
    const start = numbers.get(link.from)
    const end = numbers.get(link.to)
    if (start === undefined || end === undefined) continue
    links.push(link.id)
    from.push(start)
    to.push(end)
    feedback.push(link.kind === 'feedback')
    span.push((places[end] ?? 0) - (places[start] ?? 0))
  }
  return {
    cards,
    stages,
    intended,
    links,
    from,
    to,
    feedback,
    span,
    numberOf: (id) => numbers.get(id),
    out: stepsOf(cards.length, from, to),
    in: stepsOf(cards.length, to, from),
  }
}

/** The steps from the tails of links to their ends; of all links, or of those that are taken. */
export function stepsOf(
  cards: number,
  tails: readonly number[],
  ends: readonly number[],
  take: (link: number) => boolean = () => true,
): Steps {
  const first = new Int32Array(cards).fill(-1)
  const next = new Int32Array(tails.length).fill(-1)
  for (let link = tails.length - 1; link >= 0; link--) {
    const tail = tails[link]
    if (tail === undefined || !take(link)) continue
    next[link] = first[tail] ?? -1
    first[tail] = link
  }
  return { first, next, ends }
}

/** The ids of the links of a card, by one of the two ways. */
export function linksOf(graph: Graph, { first, next }: Steps, id: string): readonly string[] {
  const found: string[] = []
  const card = graph.numberOf(id) ?? -1
  for (let link = first[card] ?? -1; link >= 0; link = next[link] ?? -1) found.push(graph.links[link] ?? '')
  return found
}

/** Tells of a card whether a path leads to it. */
export type Reached = (card: number) => boolean

/**
 * Where paths lead from the cards of some stages, those cards included; where they come from, when `back`. What feeds
 * back is no step of a path.
 */
export function reachable(graph: Graph, seeds: (stage: Stage) => boolean, back = false): Reached {
  const { first, next, ends } = back ? graph.in : graph.out
  const seen = new Uint8Array(graph.cards.length)
  const queue: number[] = []
  const reach = (card: number) => {
    if (seen[card] !== 0) return
    seen[card] = 1
    queue.push(card)
  }
  graph.stages.forEach((stage, card) => {
    if (seeds(stage)) reach(card)
  })
  for (let card = queue.pop(); card !== undefined; card = queue.pop()) {
    for (let link = first[card] ?? -1; link >= 0; link = next[link] ?? -1)
      if (graph.feedback[link] === false) reach(ends[link] ?? card)
  }
  return (card) => seen[card] === 1
}

/** The ids of the cards that meet a condition. */
export function cardsWhere(graph: Graph, meets: (card: number, stage: Stage) => boolean): string[] {
  return graph.cards.filter((_, card) => {
    const stage = graph.stages[card]
    return stage !== undefined && meets(card, stage)
  })
}

/** Groups of cards that links join, whichever way they run: a card without links is a group of its own. */
export function islands(graph: Graph): readonly (readonly number[])[] {
  const parent = new Int32Array(graph.cards.length).map((_, card) => card)
  const rootOf = (card: number) => {
    let root = card
    for (let up = parent[root] ?? root; up !== root; up = parent[root] ?? root) {
      parent[root] = parent[up] ?? up
      root = up
    }
    return root
  }
  graph.from.forEach((from, link) => {
    parent[rootOf(from)] = rootOf(graph.to[link] ?? from)
  })
  const groups = new Map<number, number[]>()
  graph.cards.forEach((_, card) => {
    const root = rootOf(card)
    const group = groups.get(root)
    if (group) group.push(card)
    else groups.set(root, [card])
  })
  return [...groups.values()]
}
