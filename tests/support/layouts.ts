import type { Arrangement } from '../../src/layout/arrange.ts'
import type { Point } from '../../src/layout/geometry.ts'
import type { Route } from '../../src/layout/route.ts'
import type { TidyInput, TidyPlace } from '../../src/layout/tidy.ts'
import { arrange } from '../../src/layout/arrange.ts'
import { flatten } from './flatten.ts'

// Paths are written to a tenth of a pixel.
const ROUNDING = 0.1

/** The cards that a route passes under, by id: those with a sampled point of its path inside them. */
export function cardsUnder(route: Route, arrangement: Arrangement): string[] {
  const points = flatten(route.path)
  return [...arrangement.boxes].flatMap(([id, box]) => {
    const inside = (at: Point): boolean =>
      at.x > box.x + ROUNDING &&
      at.x < box.x + box.width - ROUNDING &&
      at.y > box.y + ROUNDING &&
      at.y < box.y + box.height - ROUNDING
    return points.some(inside) ? [id] : []
  })
}

/** The distance from a point to the nearest sampled point of a path. */
export function distanceToPath(point: Point, path: string): number {
  return Math.min(...flatten(path, 200).map((at) => Math.hypot(at.x - point.x, at.y - point.y)))
}

/** The arrangement that follows when the places given by tidy are taken over. */
export function arrangeTidied(input: TidyInput, places: ReadonlyMap<string, TidyPlace>): Arrangement {
  const placeOf = (id: string): TidyPlace => {
    const place = places.get(id)
    if (place === undefined) throw new Error(`No place for ${id}`)
    return place
  }
  return arrange({
    lanes: input.lanes.map(({ id, cards }) => ({
      id,
      cards: cards
        .toSorted((a, b) => placeOf(a.id).position - placeOf(b.id).position)
        .map((card) => ({ ...card, y: placeOf(card.id).y })),
    })),
  })
}
