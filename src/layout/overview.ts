import type { Arrangement, Lane } from './arrange.ts'
import { touches } from './bounds.ts'
import type { Box, Point } from './geometry.ts'
import type { Route } from './route.ts'

/** How a card or link of an overview stands out, from the least to the most. */
export const LOOKS = ['receded', 'plain', 'lit', 'selected'] as const
export type Look = (typeof LOOKS)[number]

/** What stands out on the map: the selected cards and links, and what is lit (null while everything is). */
export interface Emphasis {
  readonly selected: ReadonlySet<string>
  readonly nodes: ReadonlySet<string> | null
  readonly links: ReadonlySet<string> | null
}

/** What an overview is painted from, in the order of painting. */
export interface OverviewLayers {
  readonly lanes: readonly Box[]
  readonly links: readonly { readonly look: Look; readonly routes: readonly Route[] }[]
  readonly cards: readonly { readonly look: Look; readonly stage: string; readonly boxes: readonly Box[] }[]
}

/**
 * The cards and links within `window`, in groups that are painted alike. Those in `without`, and the links that touch
 * them, are left out: they are being dragged.
 */
export function overviewLayers(
  arrangement: Arrangement,
  links: Iterable<{ readonly from: string; readonly to: string; readonly id: string; readonly route: Route }>,
  emphasis: Emphasis,
  window: Box,
  without: ReadonlySet<string>,
): OverviewLayers {
  const { selected, nodes, links: lit } = emphasis
  const routes = new Map<Look, Route[]>(LOOKS.map((look) => [look, []]))
  for (const { id, from, to, route } of links) {
    if (without.has(from) || without.has(to) || !touches(route.bounds, window)) continue
    const quiet = lit ? 'receded' : nodes ? 'receded' : 'plain'
    routes.get(selected.has(id) ? 'selected' : lit?.has(id) ? 'lit' : quiet)?.push(route)
  }
  const cards = new Map<string, { look: Look; stage: string; boxes: Box[] }>()
  for (const look of LOOKS)
    for (const lane of arrangement.lanes) cards.set(`${look} ${lane.id}`, { look, stage: lane.id, boxes: [] })
  for (const lane of arrangement.lanes) {
    for (const id of lane.cards) {
      const box = arrangement.boxes.get(id)
      if (!box || without.has(id) || !touches(box, window)) continue
      const look = selected.has(id) ? 'selected' : nodes && !nodes.has(id) ? 'receded' : 'plain'
      cards.get(`${look} ${lane.id}`)?.boxes.push(box)
    }
  }
  return {
    lanes: arrangement.lanes.map(({ x, top, width, height }) => ({ x, y: top, width, height })),
    links: [...routes].map(([look, list]) => ({ look, routes: list })).filter((group) => group.routes.length > 0),
    cards: [...cards.values()].filter((group) => group.boxes.length > 0),
  }
}

/**
 * The card at a place, or the nearest above or below it within `reach`: in an overview cards are too small to be hit
 * exactly. All in map units.
 */
export function cardNear({ boxes, lanes }: Arrangement, { x, y }: Point, reach: number): string | null {
  const lane = lanes.find((one) => x >= one.x && x <= one.x + one.width)
  if (!lane) return null
  let nearest: string | null = null
  let least = Infinity
  const from = firstBelow(lane, boxes, y - reach)
  for (const id of lane.cards.slice(from)) {
    const box = boxes.get(id)
    if (!box) continue
    const away = Math.max(box.y - y, y - box.y - box.height, 0)
    if (box.y - y > reach) break
    if (away < least) {
      nearest = id
      least = away
    }
  }
  return nearest
}

/** The place in a lane, whose cards stand from top to bottom, of the first card that ends at this height or below. */
function firstBelow(lane: Lane, boxes: Arrangement['boxes'], y: number): number {
  let low = 0
  let high = lane.cards.length
  while (low < high) {
    const middle = (low + high) >> 1
    const box = boxes.get(lane.cards[middle] ?? '')
    if (box && box.y + box.height < y) low = middle + 1
    else high = middle
  }
  return low
}
