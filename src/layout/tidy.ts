import { alignTops } from './align.ts'
import { arrange } from './arrange.ts'
import type { OrderedLink } from './crossings.ts'
import { crossings } from './crossings.ts'
import { drawnCrossings } from './drawn.ts'
import { CARD_GAP, CARDS_TOP, TIDY_GAP } from './geometry.ts'
import { buildNetwork, cardOrder } from './network.ts'
import { searchOrders } from './search.ts'
import type { ShelfCard } from './shelve.ts'
import { makeFit } from './shelve.ts'

/** Lanes with cards in their present order; `placed` cards were put at `y` by hand. */
export interface TidyInput {
  readonly lanes: readonly {
    readonly id: string
    readonly cards: readonly {
      readonly id: string
      readonly height: number
      readonly y: number | null
      readonly placed: boolean
    }[]
  }[]
  readonly links: readonly { readonly from: string; readonly to: string; readonly feedback: boolean }[]
}

/** A card's index in its lane from the top, and its top in world pixels. */
export interface TidyPlace {
  readonly position: number
  readonly y: number
}

/**
 * Orders the cards of each lane so that few links cross, and lines them up with what they are linked to. No cards
 * overlap, so `arrange` with these places gives exactly these tops.
 *
 * Placed cards keep their top and their order among themselves; the others flow round them. Only if placed cards
 * overlap one another is the lower one moved down. Crossings (see `crossings`) never become more than before, unless
 * placed cards stand where the present order has no room for the others above them; of the orders that keep to this, the
 * one that is drawn with the fewest is taken (see `drawnCrossings`). Without links, the order stays and the cards are
 * stacked. The same input always gives the same result.
 */
export function tidy(input: TidyInput): ReadonlyMap<string, TidyPlace> {
  const lanes = input.lanes.map(({ cards }) => holdPlaced(cards))
  const cardOf = new Map(lanes.flat().map((card) => [card.id, card]))
  const linked = input.links.some((link) => cardOf.has(link.from) && cardOf.has(link.to))
  const gap = linked ? TIDY_GAP : CARD_GAP
  const present = tryOrder(lanes.map(makeFit), input.links, gap)
  let best = present
  for (const order of present.drawn + present.upward === 0 ? [] : orders(lanes, input.links)) {
    const fitted = order.map((ids) => makeFit(ids.flatMap((id) => cardOf.get(id) ?? [])))
    const found = tryOrder(fitted, input.links, gap)
    if (found.crossed <= present.crossed && isBetter(found, best)) best = found
  }

  const places = new Map<string, TidyPlace>()
  for (const cards of best.lanes) {
    for (const [position, card] of cards.entries())
      places.set(card.id, { position, y: best.tops.get(card.id) ?? CARDS_TOP })
  }
  return places
}

// An order with the tops it leads to. `crossed` does not know of heights, `drawn` is what is seen.
interface Trial {
  readonly lanes: readonly (readonly ShelfCard[])[]
  readonly tops: ReadonlyMap<string, number>
  readonly crossed: number
  readonly drawn: number
  readonly upward: number
}

function tryOrder(lanes: readonly (readonly ShelfCard[])[], links: readonly OrderedLink[], gap: number): Trial {
  const ids = lanes.map((cards) => cards.map(({ id }) => id))
  const tops = alignTops(lanes, links, gap)
  const arrangement = arrange({
    lanes: lanes.map((cards, lane) => ({
      id: `${lane}`,
      cards: cards.map(({ id, height }) => ({ id, height, y: tops.get(id) ?? null })),
    })),
  })
  return {
    lanes,
    tops,
    crossed: crossings(ids, links),
    drawn: drawnCrossings(arrangement, links),
    upward: upwardLinks(ids, links),
  }
}

function isBetter(a: Trial, b: Trial): boolean {
  return a.drawn < b.drawn || (a.drawn === b.drawn && a.upward < b.upward)
}

// Links within a lane that lead upwards, against the way people read.
function upwardLinks(order: readonly (readonly string[])[], links: readonly OrderedLink[]): number {
  const places = new Map(order.flatMap((ids, lane) => ids.map((id, at) => [id, { lane, at }] as const)))
  return links.filter(({ from, to, feedback }) => {
    const [a, b] = [places.get(from), places.get(to)]
    return feedback !== true && a !== undefined && b !== undefined && a.lane === b.lane && a.at > b.at
  }).length
}

function holdPlaced(cards: TidyInput['lanes'][number]['cards']): ShelfCard[] {
  let free = CARDS_TOP
  return cards.map(({ id, height, y, placed }) => {
    if (!placed || y === null) return { id, height, fixed: null }
    const fixed = Math.max(free, y)
    free = fixed + height + CARD_GAP
    return { id, height, fixed }
  })
}

function orders(lanes: readonly (readonly ShelfCard[])[], links: readonly OrderedLink[]): string[][][] {
  const network = buildNetwork(
    lanes.map((cards) => cards.map(({ id, fixed }) => ({ id, pinned: fixed !== null }))),
    links,
  )
  return searchOrders(network).map((order) => cardOrder(network, order))
}
