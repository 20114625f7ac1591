import type { Data, Link, Model, Node, Stage } from '../model/model.ts'
import { memoQuery } from '../model/queries/memo.ts'
import { linkIndex } from '../model/queries/paths.ts'
import { nodesByStage, stagesInOrder } from '../model/queries/stages.ts'
import { type CardStatus, cardStatuses, type Served } from '../monitoring/cardStatus.ts'
import { type ArrangeInput, type Arrangement, arrange } from './arrange.ts'
import { cardHeight } from './metrics.ts'
import { createRouter, type Route } from './route.ts'

/** The drawn model: where cards and links stand, and the line under each label. The map and the figure share it. */
export interface ModelMap {
  readonly arrangement: Arrangement
  readonly routes: ReadonlyMap<string, Route>
  readonly statuses: ReadonlyMap<string, CardStatus>
}

const measured = new WeakMap<Node, { status: boolean; height: number }>()

/** The height that a card needs for its label, status line and note, in map units. */
export function heightOf(node: Node, status: boolean): number {
  const known = measured.get(node)
  if (known?.status === status) return known.height
  const height = cardHeight(node.label, status, !node.intended)
  measured.set(node, { status, height })
  return height
}

const route = createRouter()

type Groups = ReadonlyMap<string, readonly Node[]>
type Heights = ReadonlyMap<string, number>

let last: { readonly lanes: ArrangeInput['lanes']; readonly layout: Arrangement } | undefined

// Typing in a label seldom changes a card's height. While none does, everything stands where it stood, and no link
// has to be routed again.
const lay = memoQuery(
  (stages: readonly Stage[], groups: Groups, statuses: ReadonlyMap<string, CardStatus>, tall: Heights): Arrangement => {
    const lanes = stages.map(({ id }) => ({
      id,
      cards: (groups.get(id) ?? []).map((node) => ({
        id: node.id,
        height: Math.max(heightOf(node, statuses.has(node.id)), tall.get(node.id) ?? 0),
        y: node.y,
      })),
    }))
    if (last && sameLanes(last.lanes, lanes)) return last.layout
    last = { lanes, layout: arrange({ lanes }) }
    return last.layout
  },
)

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

const AS_FORESEEN: Heights = new Map()

/**
 * Where everything of a model stands on the map, computed again only for what changed. `tall` has the heights of cards
 * that turned out taller than foreseen; `served` how many interventions serve the cards of a system model.
 */
export function mapOf(model: Model, data: Data, tall: Heights = AS_FORESEEN, served: Served = null): ModelMap {
  const statuses = cardStatuses(model, data, served)
  const arrangement = lay(stagesInOrder(model), nodesByStage(model), statuses, tall)
  return { arrangement, routes: draw(arrangement, linkIndex(model).whole), statuses }
}
