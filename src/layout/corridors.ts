import type { Arrangement, Lane } from './arrange.ts'
import type { Box } from './geometry.ts'
import { LANE_HEADER_HEIGHT } from './geometry.ts'
import type { Connection } from './ports.ts'

const LEAST_GAP = 10
const CLEARANCE = 4
const COMFORT = 5
const SPACING = 5

/** A stretch of a lane, between two cards, above the first or below the last, where links may cross: y from top to bottom. */
export interface Gap {
  readonly top: number
  readonly bottom: number
}

/** The gaps of a lane from top to bottom, with the clearance already taken off. The last one has no end. */
export function gapsOf(lane: Lane, boxes: ReadonlyMap<string, Box>): Gap[] {
  const gaps: Gap[] = []
  let from = lane.top + LANE_HEADER_HEIGHT
  for (const id of lane.cards) {
    const box = boxes.get(id)
    if (box === undefined) continue
    if (box.y - from >= LEAST_GAP) gaps.push({ top: from + CLEARANCE, bottom: box.y - CLEARANCE })
    from = Math.max(from, box.y + box.height)
  }
  gaps.push({ top: from + CLEARANCE, bottom: Infinity })
  return gaps
}

/** The index of the gap nearest to a height. There is at least one gap. */
export function nearestGap(gaps: readonly Gap[], y: number): number {
  let low = 0
  let high = gaps.length - 1
  while (low < high) {
    const half = (low + high) >> 1
    if ((gaps[half]?.bottom ?? Infinity) < y) low = half + 1
    else high = half
  }
  const above = gaps[low - 1]
  const here = gaps[low]
  if (above !== undefined && here !== undefined && y - above.bottom < here.top - y) return low - 1
  return low
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

interface Crossing {
  readonly wanted: number
  readonly heights: number[]
  readonly hop: number
}

/**
 * The heights at which each link that skips lanes crosses the lanes in between, in their order. Each takes the gap
 * nearest to a straight line to its target; links that share a gap run side by side in it.
 */
export function crossingHeights(
  arrangement: Arrangement,
  connections: readonly Connection[],
): ReadonlyMap<Connection, readonly number[]> {
  const gaps = arrangement.lanes.map((lane) => gapsOf(lane, arrangement.boxes))
  const crossingsOf = new Map<Gap, Crossing[]>()
  const heightsOf = new Map<Connection, number[]>()
  for (const connection of connections) {
    if (connection.kind !== 'skip') continue
    const heights: number[] = []
    heightsOf.set(connection, heights)
    let y = connection.start.y
    for (let lane = connection.fromLane + 1; lane < connection.toLane; lane += 1) {
      const wanted = y + (connection.end.y - y) / (connection.toLane - lane + 1)
      const laneGaps = gaps[lane] ?? []
      const gap = laneGaps[nearestGap(laneGaps, wanted)]
      if (gap === undefined) throw new Error('A lane always has a gap below its cards')
      y = clamp(wanted, gap.top, gap.bottom)
      const crossing = { wanted, heights, hop: heights.length }
      heights.push(y)
      const others = crossingsOf.get(gap)
      if (others === undefined) crossingsOf.set(gap, [crossing])
      else others.push(crossing)
    }
  }
  for (const [gap, crossings] of crossingsOf) spread(gap, crossings)
  return heightsOf
}

// As far off the cards as the number of links in the gap allows, in the order in which they come.
function spread(gap: Gap, crossings: readonly Crossing[]): void {
  const room = gap.bottom - gap.top
  const between = crossings.length - 1
  const comfort = Math.max(0, Math.min(COMFORT, (room - between * SPACING) / 2))
  const spacing = between === 0 ? 0 : Math.min(SPACING, room / between)
  let free = gap.top + comfort
  for (const [index, crossing] of crossings.toSorted((a, b) => a.wanted - b.wanted).entries()) {
    const last = gap.bottom - comfort - (between - index) * spacing
    const y = Math.min(last, Math.max(free, crossing.wanted))
    crossing.heights[crossing.hop] = y
    free = y + spacing
  }
}
