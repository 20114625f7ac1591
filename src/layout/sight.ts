import { holds } from './bounds.ts'
import type { Box } from './geometry.ts'
import { boxThroughLens, type Lens, OVERVIEW_ZOOM, type View } from './lens.ts'

/**
 * What is drawn of the map, in map units. It reaches somewhat beyond what is in sight, so that most movements need
 * nothing drawn anew. An overview is drawn for one size of a map unit, `across` and `down`.
 */
export interface Sight {
  readonly overview: boolean
  readonly box: Box
  readonly across: number
  readonly down: number
}

/** How far cards are drawn beyond what is in sight, in CSS pixels: a hand's quick pull. */
const CARDS_MARGIN = 160
/** An overview is one picture and cheap to make larger. */
const OVERVIEW_MARGIN = 240
/** A picture that is magnified or reduced by more than this is drawn anew even while the zoom goes on. */
const STRETCH = 1.3
/** What is drawn may be this many times as large as needed before it is cut down, as after zooming in. */
const SPARE = 2.5

/** The part of the map that is in sight. */
export function inSight(view: View, lens: Lens): Box {
  return boxThroughLens(lens, { x: 0, y: 0, width: view.width, height: view.height })
}

/** What to draw for a view: the last answer while it still serves, or a fresh one. */
export function sightOf(view: View, lens: Lens, last?: Sight): Sight {
  const overview = view.zoom < OVERVIEW_ZOOM
  const { across, down } = lens
  const seen = inSight(view, lens)
  const margin = overview ? OVERVIEW_MARGIN : CARDS_MARGIN
  const box = {
    x: seen.x - margin / across,
    y: seen.y - margin / down,
    width: seen.width + (2 * margin) / across,
    height: seen.height + (2 * margin) / down,
  }
  if (last?.overview === overview && holds(last.box, seen) && !isMuchLarger(last.box, box)) {
    if (!overview || (isNear(across, last.across) && isNear(down, last.down))) return last
  }
  return { overview, box, across, down }
}

function isNear(size: number, drawn: number): boolean {
  return size < drawn * STRETCH && size > drawn / STRETCH
}

function isMuchLarger(a: Box, b: Box): boolean {
  return a.width * a.height > b.width * b.height * SPARE
}
