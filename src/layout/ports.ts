import type { Arrangement } from './arrange.ts'
import type { Box, Point } from './geometry.ts'

/** A link to be routed. `marked` says that a diamond is drawn on it, which keeps clear of other diamonds. */
export interface LinkToRoute {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly feedback: boolean
  readonly marked?: boolean
}

export type RouteKind = 'forward' | 'skip' | 'same' | 'back'

/** A link with its ends found: the lanes by index, the exact points at the cards' edges. */
export interface Connection {
  readonly link: LinkToRoute
  readonly kind: RouteKind
  readonly fromLane: number
  readonly toLane: number
  readonly start: Point
  readonly end: Point
}

interface Ends {
  readonly link: LinkToRoute
  readonly kind: RouteKind
  readonly fromLane: number
  readonly toLane: number
  readonly source: Box
  readonly target: Box
  startOffset: number
  endOffset: number
}

// Up to this many links at one side of a card meet in its middle; more are fanned out.
const SHARED_PORT = 3
const FAN_STEP = 6
const FAN_REACH = 12
const SIDE_ENTRY = 14
const CORNER_CLEARANCE = 6

function kindOf(fromLane: number, toLane: number, feedback: boolean): RouteKind {
  if (toLane > fromLane) return toLane === fromLane + 1 ? 'forward' : 'skip'
  return toLane < fromLane || feedback ? 'back' : 'same'
}

function middleOf(box: Box): number {
  return box.y + box.height / 2
}

// Infinity minus Infinity is no number, so keys are compared, not subtracted.
function compare(a: number, b: number): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function fan(group: readonly Ends[], height: number, far: (ends: Ends) => number): number[] {
  const offsets = group.map(() => 0)
  if (group.length <= SHARED_PORT) return offsets
  const reach = Math.max(0, Math.min(FAN_REACH, height / 2 - CORNER_CLEARANCE))
  const step = Math.min(FAN_STEP, (2 * reach) / (group.length - 1))
  const keys = group.map(far)
  const ranks = keys.map((_, index) => index).toSorted((a, b) => compare(keys[a] ?? 0, keys[b] ?? 0) || a - b)
  for (const [rank, index] of ranks.entries()) offsets[index] = (rank - (group.length - 1) / 2) * step
  return offsets
}

function append<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [value])
  else group.push(value)
}

/**
 * Finds where each link leaves the right edge of its source and enters the left edge of its target (the right edge
 * within one lane). Links whose cards are not in the arrangement are left out.
 */
export function connect(arrangement: Arrangement, links: readonly LinkToRoute[]): Connection[] {
  const laneOf = new Map<string, number>()
  for (const [index, lane] of arrangement.lanes.entries()) for (const id of lane.cards) laneOf.set(id, index)
  const all: Ends[] = []
  const leaving = new Map<Box, Ends[]>()
  const entering = new Map<Box, Ends[]>()
  for (const link of links) {
    const fromLane = laneOf.get(link.from)
    const toLane = laneOf.get(link.to)
    const source = arrangement.boxes.get(link.from)
    const target = arrangement.boxes.get(link.to)
    if (fromLane === undefined || toLane === undefined || source === undefined || target === undefined) continue
    const kind = kindOf(fromLane, toLane, link.feedback)
    const ends: Ends = { link, kind, fromLane, toLane, source, target, startOffset: 0, endOffset: 0 }
    all.push(ends)
    append(leaving, source, ends)
    if (kind === 'same') ends.endOffset = sideEntry(source, target)
    else append(entering, target, ends)
  }
  // Returning links come from and go below everything else, so they take the lowest places.
  for (const [box, group] of leaving) {
    const offsets = fan(group, box.height, (ends) => (ends.kind === 'back' ? Infinity : middleOf(ends.target)))
    for (const [index, ends] of group.entries()) ends.startOffset = offsets[index] ?? 0
  }
  for (const [box, group] of entering) {
    const offsets = fan(group, box.height, (ends) => (ends.kind === 'back' ? Infinity : middleOf(ends.source)))
    for (const [index, ends] of group.entries()) ends.endOffset = offsets[index] ?? 0
  }
  return all.map((ends) => ({
    link: ends.link,
    kind: ends.kind,
    fromLane: ends.fromLane,
    toLane: ends.toLane,
    start: { x: ends.source.x + ends.source.width, y: middleOf(ends.source) + ends.startOffset },
    end: {
      x: ends.kind === 'same' ? ends.target.x + ends.target.width : ends.target.x,
      y: middleOf(ends.target) + ends.endOffset,
    },
  }))
}

// A link within a lane arrives on the side where others leave, so it keeps off the middle.
function sideEntry(source: Box, target: Box): number {
  const reach = Math.max(0, Math.min(SIDE_ENTRY, target.height / 2 - CORNER_CLEARANCE))
  return source.y < target.y ? -reach : reach
}
