import type { OrderedLink } from './crossings.ts'
import { CARD_GAP, CARDS_TOP } from './geometry.ts'
import type { Shelf, ShelfCard } from './shelve.ts'
import { shelvesOf } from './shelve.ts'

const ROUNDS = 8
const UNLINKED = 0.02

interface Wish {
  readonly top: number
  readonly weight: number
}

interface Pull {
  readonly card: ShelfCard
  readonly weight: number
  readonly later: boolean
}

/**
 * Tops for the free cards of a shelf, in order and `gap` apart where there is room (never nearer than the least card
 * gap), with the least sum of weighted squared distances from the wishes: pooling of adjacent violators.
 */
export function settle(shelf: Shelf, wishes: readonly Wish[], gap: number): number[] {
  const { cards, top, bottom } = shelf
  const filled = cards.reduce((sum, card) => sum + card.height, 0)
  const space = Math.max(CARD_GAP, Math.min(gap, (bottom - top - filled) / Math.max(1, cards.length - 1)))
  const offsets: number[] = []
  let offset = 0
  for (const card of cards) {
    offsets.push(offset)
    offset += card.height + space
  }
  const blocks: { value: number; weight: number; size: number }[] = []
  for (const [index, wish] of wishes.entries()) {
    let block = { value: wish.top - (offsets[index] ?? 0), weight: wish.weight, size: 1 }
    for (let last = blocks.at(-1); last !== undefined && last.value >= block.value; last = blocks.at(-1)) {
      blocks.pop()
      const weight = last.weight + block.weight
      const value = (last.value * last.weight + block.value * block.weight) / weight
      block = { value, weight, size: last.size + block.size }
    }
    blocks.push(block)
  }
  const highest = bottom - (offset - space)
  const starts = blocks.flatMap(({ value, size }) => Array.from({ length: size }, () => value))
  return starts.map((start, index) => Math.max(top, Math.min(highest, Math.round(start))) + (offsets[index] ?? 0))
}

/**
 * Tops for all cards, lane by lane in an order that fits (see makeFit): each card as near to the middle of what it
 * is linked with as its neighbours in the lane allow, and the whole at the top if no card is fixed.
 */
export function alignTops(
  lanes: readonly (readonly ShelfCard[])[],
  links: readonly OrderedLink[],
  gap: number,
): Map<string, number> {
  const shelves = lanes.map(shelvesOf)
  const tops = new Map<string, number>()
  for (const card of lanes.flat()) if (card.fixed !== null) tops.set(card.id, card.fixed)
  const put = (shelf: Shelf, wishes: readonly Wish[]): void => {
    const found = settle(shelf, wishes, gap)
    for (const [index, card] of shelf.cards.entries()) tops.set(card.id, found[index] ?? 0)
  }
  for (const shelf of shelves.flat()) {
    put(
      shelf,
      shelf.cards.map(() => ({ top: shelf.top, weight: 1 })),
    )
  }
  const pulls = pullsOf(lanes, links)
  if (pulls.size === 0) return tops

  const wishFor = (card: ShelfCard, heeds: (pull: Pull) => boolean): Wish => {
    let sum = 0
    let weight = 0
    for (const pull of pulls.get(card.id) ?? []) {
      if (!heeds(pull)) continue
      sum += ((tops.get(pull.card.id) ?? 0) + pull.card.height / 2) * pull.weight
      weight += pull.weight
    }
    if (weight === 0) return { top: tops.get(card.id) ?? 0, weight: UNLINKED }
    return { top: sum / weight - card.height / 2, weight }
  }
  const heights = lanes.map((cards) => cards.reduce((sum, card) => sum + card.height + gap, 0))
  const anchor = heights.indexOf(Math.max(...heights))
  // The fullest lane stands as it is stacked; from it outwards, each lane follows the one nearer to it.
  for (let lane = anchor + 1; lane < lanes.length; lane += 1) {
    for (const shelf of shelves[lane] ?? [])
      put(
        shelf,
        shelf.cards.map((card) => wishFor(card, (pull) => !pull.later)),
      )
  }
  for (let lane = anchor - 1; lane >= 0; lane -= 1) {
    for (const shelf of shelves[lane] ?? [])
      put(
        shelf,
        shelf.cards.map((card) => wishFor(card, (pull) => pull.later)),
      )
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const inOrder = round % 2 === 0 ? shelves : shelves.toReversed()
    for (const shelf of inOrder.flat())
      put(
        shelf,
        shelf.cards.map((card) => wishFor(card, () => true)),
      )
  }
  return lanes.flat().some((card) => card.fixed !== null) ? tops : lifted(tops)
}

function lifted(tops: ReadonlyMap<string, number>): Map<string, number> {
  const spare = Math.min(...tops.values()) - CARDS_TOP
  return new Map([...tops].map(([id, top]) => [id, top - spare]))
}

// What draws each card: its linked cards in other lanes, nearer lanes more strongly.
function pullsOf(lanes: readonly (readonly ShelfCard[])[], links: readonly OrderedLink[]): Map<string, Pull[]> {
  const known = new Map<string, { card: ShelfCard; lane: number; pulls: Pull[] }>()
  for (const [lane, cards] of lanes.entries()) for (const card of cards) known.set(card.id, { card, lane, pulls: [] })
  const pulls = new Map<string, Pull[]>()
  for (const link of links) {
    const from = known.get(link.from)
    const to = known.get(link.to)
    if (from === undefined || to === undefined || link.feedback === true || to.lane <= from.lane) continue
    const weight = 1 / (to.lane - from.lane)
    from.pulls.push({ card: to.card, weight, later: true })
    to.pulls.push({ card: from.card, weight, later: false })
    pulls.set(link.from, from.pulls)
    pulls.set(link.to, to.pulls)
  }
  return pulls
}
