import { CARD_GAP, CARDS_TOP } from './geometry.ts'

/** A card to be placed; `fixed` is the top it must keep, null if it is free. */
export interface ShelfCard {
  readonly id: string
  readonly height: number
  readonly fixed: number | null
}

/** Free cards in order, and the room they have: tops from `top`, the last bottom at most at `bottom`. */
export interface Shelf {
  readonly top: number
  readonly bottom: number
  readonly cards: readonly ShelfCard[]
}

/**
 * The order nearest to the one given in which all free cards find room between the fixed ones: what does not fit
 * above a fixed card goes below it. Fixed cards must be in ascending order without overlap.
 */
export function makeFit(cards: readonly ShelfCard[]): ShelfCard[] {
  const placed: ShelfCard[] = []
  let waiting: ShelfCard[] = []
  let free = CARDS_TOP
  for (const card of cards) {
    if (card.fixed === null) {
      waiting.push(card)
      continue
    }
    let fitting = 0
    for (const other of waiting) {
      if (free + other.height + CARD_GAP > card.fixed) break
      free += other.height + CARD_GAP
      fitting += 1
    }
    placed.push(...waiting.slice(0, fitting), card)
    waiting = waiting.slice(fitting)
    free = card.fixed + card.height + CARD_GAP
  }
  return [...placed, ...waiting]
}

/** The runs of free cards between the fixed ones, of an order that fits. */
export function shelvesOf(cards: readonly ShelfCard[]): Shelf[] {
  const shelves: Shelf[] = []
  let run: ShelfCard[] = []
  let top = CARDS_TOP
  for (const card of cards) {
    if (card.fixed === null) {
      run.push(card)
      continue
    }
    if (run.length > 0) shelves.push({ top, bottom: card.fixed - CARD_GAP, cards: run })
    run = []
    top = card.fixed + card.height + CARD_GAP
  }
  if (run.length > 0) shelves.push({ top, bottom: Infinity, cards: run })
  return shelves
}
