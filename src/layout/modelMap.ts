import type { Data, Link, Model, Node, Stage } from '../model/model.ts'
import { memoQuery } from '../model/queries/memo.ts'
import { linkIndex } from '../model/queries/paths.ts'
import { nodesByStage, stagesInOrder } from '../model/queries/stages.ts'
import { type CardStatus, cardStatuses } from '../monitoring/cardStatus.ts'
import { type Arrangement, arrange } from './arrange.ts'
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

const lay = memoQuery((stages: readonly Stage[], groups: Groups, statuses: ReadonlyMap<string, CardStatus>) => {
  const heights = new Map<string, number>()
  const lanes = stages.map(({ id }) => ({
    id,
    cards: (groups.get(id) ?? []).map((node) => {
      const height = heightOf(node, statuses.has(node.id))
      heights.set(node.id, height)
      return { id: node.id, height, y: node.y }
    }),
  }))
  return { heights, arrangement: arrange({ lanes }) }
})

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
