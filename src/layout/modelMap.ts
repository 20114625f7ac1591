import type { Data, Link, Model, Node, Stage } from '../model/model.ts'
import { memoQuery } from '../model/queries/memo.ts'
import { linkIndex } from '../model/queries/paths.ts'
import { nodesByStage, stagesInOrder } from '../model/queries/stages.ts'
import { type CardStatus, cardStatuses } from '../monitoring/cardStatus.ts'
import { type ArrangeInput, type Arrangement, arrange } from './arrange.ts'
import { cardHeight } from './metrics.ts'
import { createRouter, type Route } from './route.ts'

/** The drawn model: where cards and links stand, and the line under each label. The map and the figure share it. */
export interface ModelMap {
  readonly heights: ReadonlyMap<string, number>
  readonly arrangement: Arrangement
  readonly routes: ReadonlyMap<string, Route>
  readonly statuses: ReadonlyMap<string, CardStatus>
}

const measured = new WeakMap<Node, { status: boolean; height: number }>()

function heightOf(node: Node, status: boolean): number {
  const known = measured.get(node)
  if (known?.status === status) return known.height
  const height = cardHeight(node.label, status)
  measured.set(node, { status, height })
  return height
}

const route = createRouter()

type Groups = ReadonlyMap<string, readonly Node[]>
type Layout = { readonly heights: ReadonlyMap<string, number>; readonly arrangement: Arrangement }

let last: { readonly lanes: ArrangeInput['lanes']; readonly layout: Layout } | undefined

// Typing in a label seldom changes a card's height. While none does, everything stands where it stood, and no link
// has to be routed again.
const lay = memoQuery((stages: readonly Stage[], groups: Groups, statuses: ReadonlyMap<string, CardStatus>): Layout => {
  const lanes = stages.map(({ id }) => ({
    id,
    cards: (groups.get(id) ?? []).map((node) => ({
      id: node.id,
      height: heightOf(node, statuses.has(node.id)),
      y: node.y,
    })),
  }))
  if (last && sameLanes(last.lanes, lanes)) return last.layout
  const heights = new Map(lanes.flatMap(({ cards }) => cards.map(({ id, height }) => [id, height] as const)))
  last = { lanes, layout: { heights, arrangement: arrange({ lanes }) } }
  return last.layout
})

function sameLanes(a: ArrangeInput['lanes'], b: ArrangeInput['lanes']): boolean {
  return (
    a.length === b.length &&
    a.every((lane, at) => {
      const other = b[at]
      return (
        lane.id === other?.id &&
        lane.cards.length === other.cards.length &&
        lane.cards.every((card, place) => {
          const twin = other.cards[place]
          return card.id === twin?.id && card.height === twin.height && card.y === twin.y
        })
      )
    })
  )
}

const draw = memoQuery((arrangement: Arrangement, links: ReadonlyMap<string, Link>) =>
  route(
    arrangement,
    [...links.values()].map(({ id, from, to, kind }) => ({ id, from, to, feedback: kind === 'feedback' })),
  ),
)

/** Where everything of a model stands on the map, computed again only for what changed. */
export function mapOf(model: Model, data: Data): ModelMap {
  const statuses = cardStatuses(model, data)
  const { heights, arrangement } = lay(stagesInOrder(model), nodesByStage(model), statuses)
  return { heights, arrangement, routes: draw(arrangement, linkIndex(model).whole), statuses }
}
