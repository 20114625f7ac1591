import { cardName, stageTitle } from '../../model/names.ts'
import { type Arrangement, arrange } from '../../layout/arrange.ts'
import { mapOf } from '../../layout/modelMap.ts'
import { type Route, routeLinks } from '../../layout/route.ts'
import { tidy } from '../../layout/tidy.ts'
import type { Data, Link, Model, Node, Stage } from '../../model/model.ts'
import { linkIndex, pathThrough } from '../../model/queries/paths.ts'
import { nodesByStage, stagesInOrder } from '../../model/queries/stages.ts'
import { type CardStatus, cardStatuses, type Served } from '../../monitoring/cardStatus.ts'
import { say } from '../../words/words.ts'
import { drawnHeight } from './card.ts'

/**
 * What of a model is drawn: all of it; everything that leads to or follows from some nodes; or the stages from one to
 * another, both included and in either order.
 */
export type FigureScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'path'; readonly nodes: readonly string[] }
  | { readonly kind: 'stages'; readonly from: string; readonly to: string }

/** The drawn part of a model, and where it stands. Cards are top to bottom by stage, links in the model's order. */
export interface Shown {
  readonly stages: readonly Stage[]
  readonly cards: ReadonlyMap<string, readonly Node[]>
  readonly links: readonly Link[]
  readonly arrangement: Arrangement
  readonly routes: ReadonlyMap<string, Route>
  readonly statuses: ReadonlyMap<string, CardStatus>
  /** The part in words, '' for all. */
  readonly part: string
}

// Above this many cards, putting a part in a new order takes longer than a figure may.
const MOST_TIDIED = 400

/** What the figure shows of a model. Nodes and stages that are not there count for nothing. */
export function shownOf(model: Model, data: Data, scope: FigureScope, served: Served = null): Shown {
  if (scope.kind === 'all') return allOf(model, data, served)
  const groups = nodesByStage(model)
  const statuses = cardStatuses(model, data, served)
  if (scope.kind === 'path') {
    const ids = scope.nodes.filter((id) => model.nodes.has(id))
    const { nodes } = pathThrough(model, ids)
    const cards = new Map([...groups].map(([stage, list]) => [stage, list.filter(({ id }) => nodes.has(id))]))
    const stages = stagesInOrder(model).filter(({ id }) => (cards.get(id) ?? []).length > 0)
    const labels = ids.flatMap((id) => model.nodes.get(id) ?? []).map(cardName)
    const part = say('figure.part.path', { count: ids.length, label: labels[0] ?? '', labels: labels.join('; ') })
    return { ...placed(model, stages, cards, statuses), part }
  }
  const stages = between(stagesInOrder(model), scope.from, scope.to)
  const names = [stages[0], stages.at(-1)].map(stageTitle)
  const [from = '', to = ''] = names
  const part = stages.length === 1 ? say('figure.part.stage', { name: from }) : say('figure.part.stages', { from, to })
  return { ...placed(model, stages, groups, statuses), part }
}

function between(stages: readonly Stage[], from: string, to: string): readonly Stage[] {
  const ends = [from, to].map((id) => stages.findIndex((stage) => stage.id === id))
  return ends.includes(-1) ? [] : stages.slice(Math.min(...ends), Math.max(...ends) + 1)
}

function allOf(model: Model, data: Data, served: Served): Shown {
  const foreseen = mapOf(model, data, undefined, served)
  const { statuses } = foreseen
  const tall = new Map<string, number>()
  for (const node of model.nodes.values()) {
    const height = drawnHeight(node, statuses.get(node.id))
    if (height > (foreseen.arrangement.boxes.get(node.id)?.height ?? Infinity)) tall.set(node.id, height)
  }
  const { arrangement, routes } = tall.size > 0 ? mapOf(model, data, tall, served) : foreseen
  const links = [...linkIndex(model).whole.values()].filter(({ id }) => routes.has(id))
  return { stages: stagesInOrder(model), cards: nodesByStage(model), links, arrangement, routes, statuses, part: '' }
}

// A part stands closer than the whole: nobody placed its cards for want of the others.
function placed(
  model: Model,
  stages: readonly Stage[],
  groups: ReadonlyMap<string, readonly Node[]>,
  statuses: ReadonlyMap<string, CardStatus>,
): Omit<Shown, 'part'> {
  const chosen = new Map(stages.map(({ id }) => [id, groups.get(id) ?? []]))
  const ids = new Set([...chosen.values()].flatMap((list) => list.map(({ id }) => id)))
  const links = [...linkIndex(model).whole.values()].filter(({ from, to }) => ids.has(from) && ids.has(to))
  const lines = links.map(({ id, from, to, kind }) => ({ id, from, to, feedback: kind === 'feedback' }))
  const lanes = [...chosen].map(([id, list]) => ({
    id,
    cards: list.map((node) => ({
      id: node.id,
      height: drawnHeight(node, statuses.get(node.id)),
      y: null as number | null,
      placed: false,
    })),
  }))
  const places = ids.size > MOST_TIDIED ? new Map() : tidy({ lanes, links: lines })
  const positionOf = ({ id }: { readonly id: string }): number => places.get(id)?.position ?? 0
  const arrangement = arrange({
    lanes: lanes.map(({ id, cards }) => ({
      id,
      cards: cards
        .map((card) => ({ ...card, y: places.get(card.id)?.y ?? card.y }))
        .sort((a, b) => positionOf(a) - positionOf(b)),
    })),
  })
  const cards = new Map([...chosen].map(([id, list]) => [id, list.toSorted((a, b) => positionOf(a) - positionOf(b))]))
  return { stages, cards, links, arrangement, routes: routeLinks(arrangement, lines), statuses }
}
