import { alignTops } from '../../src/layout/align.ts'
import { arrange } from '../../src/layout/arrange.ts'
import { crossings } from '../../src/layout/crossings.ts'
import { drawnCrossings } from '../../src/layout/drawn.ts'
import { TIDY_GAP } from '../../src/layout/geometry.ts'
import type { TidyInput, TidyPlace } from '../../src/layout/tidy.ts'

/** The crossings of an order, counted in three ways that ask nothing of how it was found. */
export interface Counted {
  /** As the map draws it, after its cards are lined up: see `drawnCrossings`. */
  readonly drawn: number
  /** With every link a straight line between lanes of equal height: see `crossings`. */
  readonly straight: number
  /** Only the links to the next lane, which pass no cards. */
  readonly next: number
}

/** Counts the crossings of an order of free cards. */
export function countOrder(input: TidyInput, order: readonly (readonly string[])[]): Counted {
  const heights = new Map(input.lanes.flatMap(({ cards }) => cards.map(({ id, height }) => [id, height])))
  const lanes = order.map((ids) => ids.map((id) => ({ id, height: heights.get(id) ?? 0, fixed: null })))
  const tops = alignTops(lanes, input.links, TIDY_GAP)
  const arrangement = arrange({
    lanes: lanes.map((cards, lane) => ({
      id: `${lane}`,
      cards: cards.map(({ id, height }) => ({ id, height, y: tops.get(id) ?? null })),
    })),
  })
  const laneOf = new Map(order.flatMap((ids, lane) => ids.map((id) => [id, lane] as const)))
  const toNext = input.links.filter(({ from, to }) => (laneOf.get(to) ?? NaN) - (laneOf.get(from) ?? NaN) === 1)
  return {
    drawn: drawnCrossings(arrangement, input.links),
    straight: crossings(order, input.links),
    next: crossings(order, toNext),
  }
}

/** The cards of each lane in the order that tidy gives them. */
export function tidiedOrder(input: TidyInput, places: ReadonlyMap<string, TidyPlace>): string[][] {
  const position = (id: string): number => places.get(id)?.position ?? NaN
  return input.lanes.map(({ cards }) => cards.map(({ id }) => id).toSorted((a, b) => position(a) - position(b)))
}
