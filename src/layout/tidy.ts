import { alignTops } from './align.ts'
import type { OrderedLink } from './crossings.ts'
import { crossings } from './crossings.ts'
import { CARD_GAP, CARDS_TOP, TIDY_GAP } from './geometry.ts'
import { buildNetwork, cardOrder } from './network.ts'
import type { ShelfCard } from './shelve.ts'
import { makeFit } from './shelve.ts'
import { sift } from './sift.ts'
import { sweep } from './sweep.ts'

// Up to this many cards and passing links, every start is refined: it takes a few milliseconds.
const SMALL = 300

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
 * placed cards stand where the present order has no room for the others above them. Without links, the order stays and the cards
 * are stacked. The same input always gives the same result.
 */
export function tidy(input: TidyInput): ReadonlyMap<string, TidyPlace> {
  const lanes = input.lanes.map(({ cards }) => holdPlaced(cards))
  const cardOf = new Map(lanes.flat().map((card) => [card.id, card]))
  const fit = (order: readonly (readonly string[])[]): ShelfCard[][] =>
    order.map((ids) => makeFit(ids.flatMap((id) => cardOf.get(id) ?? [])))

  let best = lanes.map(makeFit)
  let fewest = crossings(idsOf(best), input.links)
  let upward = upwardLinks(idsOf(best), input.links)
  const anyFixed = lanes.flat().some((card) => card.fixed !== null)
  for (const order of fewest + upward === 0 ? [] : orders(lanes, input.links)) {
    // Upside down crosses as often, and may read better.
    for (const turned of anyFixed ? [order] : [order, order.map((ids) => ids.toReversed())]) {
      const fitted = fit(turned)
      const crossed = crossings(idsOf(fitted), input.links)
      const up = upwardLinks(idsOf(fitted), input.links)
      if (crossed > fewest || (crossed === fewest && up >= upward)) continue
      best = fitted
      fewest = crossed
      upward = up
    }
  }

  const linked = input.links.some((link) => cardOf.has(link.from) && cardOf.has(link.to))
  const tops = alignTops(best, input.links, linked ? TIDY_GAP : CARD_GAP)
  const spare = anyFixed || tops.size === 0 ? 0 : Math.min(...tops.values()) - CARDS_TOP
  const places = new Map<string, TidyPlace>()
  for (const cards of best) {
    for (const [position, card] of cards.entries())
      places.set(card.id, { position, y: (tops.get(card.id) ?? CARDS_TOP) - spare })
  }
  return places
}

// Links within a lane that lead upwards, against the way people read.
function upwardLinks(order: readonly (readonly string[])[], links: readonly OrderedLink[]): number {
  const places = new Map(order.flatMap((ids, lane) => ids.map((id, at) => [id, { lane, at }] as const)))
  return links.filter(({ from, to, feedback }) => {
    const [a, b] = [places.get(from), places.get(to)]
    return feedback !== true && a !== undefined && b !== undefined && a.lane === b.lane && a.at > b.at
  }).length
}

function idsOf(lanes: readonly (readonly ShelfCard[])[]): string[][] {
  return lanes.map((cards) => cards.map(({ id }) => id))
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

// Orders worth comparing: those of several sweeps and, refined, the best of them (of a small model, all of them).
function orders(lanes: readonly (readonly ShelfCard[])[], links: readonly OrderedLink[]): string[][][] {
  const network = buildNetwork(
    lanes.map((cards) => cards.map(({ id, fixed }) => ({ id, pinned: fixed !== null }))),
    links,
  )
  const small = network.before.length <= SMALL
  const rules = small ? (['mean', 'median'] as const) : (['mean'] as const)
  const swept = rules
    .flatMap((rule) => [false, true].map((backFirst) => sweep(network, network.lanes, rule, backFirst)))
    .toSorted((a, b) => a.crossed - b.crossed)
  const found = swept.map(({ lanes: order }) => cardOrder(network, order))
  for (const { lanes: order } of small ? swept : swept.slice(0, 1)) {
    sift(network, order)
    found.push(cardOrder(network, order))
  }
  return found
}
