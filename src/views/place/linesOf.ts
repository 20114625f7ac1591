import type { PlaceStep } from '../../actions/placePaths.ts'
import { cubicTo, lineTo, moveTo, swingTo } from '../../layout/curves.ts'
import type { Box, Point } from '../../layout/geometry.ts'

/** The cards of one lane from top to bottom, in CSS pixels of what holds the lanes. */
export interface LaneBox {
  readonly cards: readonly (Box & { readonly key: string })[]
}

interface Stand {
  readonly box: Box
  readonly lane: number
}

type Step = Pick<PlaceStep, 'key' | 'from' | 'to'>

/** Ends of lines on one side of a card stand at most so far apart. */
const APART = 12
/** The room between a line that passes a lane and the first or last card there. */
const BESIDE = 9
const SIDE_REACH = 26

/**
 * The line of each step, as an SVG path. To the next lane it goes through the gutter, over several lanes between their
 * cards, within a lane out and in again on the right. A step whose cards are not there has none.
 */
export function linesOf(lanes: readonly LaneBox[], steps: readonly Step[]): ReadonlyMap<string, string> {
  const stands = new Map<string, Stand>()
  for (const [lane, { cards }] of lanes.entries()) {
    for (const { key, ...box } of cards) stands.set(key, { box, lane })
  }
  const ends = endsOf(stands, steps)
  const taken = new Map<string, number>()
  const lines = new Map<string, string>()
  for (const { key, from, to } of steps) {
    const [a, b, end] = [stands.get(from), stands.get(to), ends.get(key)]
    if (a && b && end) lines.set(key, lineOf(a, b, end, lanes, taken))
  }
  return lines
}

interface Ends {
  readonly start: Point
  readonly end: Point
}

/** Where each line leaves and arrives: those of one side of a card spread over it, the highest to what stands highest. */
function endsOf(stands: ReadonlyMap<string, Stand>, steps: readonly Step[]): ReadonlyMap<string, Ends> {
  const height = (side: 'from' | 'to') => {
    const other = side === 'from' ? 'to' : 'from'
    const found = new Map<string, number>()
    for (const [card, mine] of Map.groupBy(steps, (step) => step[side])) {
      const box = stands.get(card)?.box
      if (!box) continue
      const sorted = mine.toSorted((a, b) => middle(stands.get(a[other])) - middle(stands.get(b[other])))
      const apart = Math.min(APART, (box.height - 12) / Math.max(1, sorted.length))
      for (const [at, { key }] of sorted.entries()) {
        found.set(key, box.y + box.height / 2 + (at - (sorted.length - 1) / 2) * apart)
      }
    }
    return found
  }
  const [leave, arrive] = [height('from'), height('to')]
  return new Map(
    steps.flatMap(({ key, from, to }): (readonly [string, Ends])[] => {
      const [a, b] = [stands.get(from), stands.get(to)]
      if (!a || !b) return []
      const back = a.lane > b.lane
      const start = { x: back ? a.box.x : a.box.x + a.box.width, y: leave.get(key) ?? 0 }
      const end = { x: back || a.lane === b.lane ? b.box.x + b.box.width : b.box.x, y: arrive.get(key) ?? 0 }
      return [[key, { start, end }]]
    }),
  )
}

function lineOf(
  a: Stand,
  b: Stand,
  { start, end }: Ends,
  lanes: readonly LaneBox[],
  taken: Map<string, number>,
): string {
  if (a.lane === b.lane) {
    const x = start.x + SIDE_REACH
    return moveTo(start) + cubicTo({ x, y: start.y }, { x, y: end.y }, end)
  }
  const forward = a.lane < b.lane
  const between = Array.from({ length: Math.abs(b.lane - a.lane) - 1 }, (_, hop) =>
    forward ? a.lane + 1 + hop : a.lane - 1 - hop,
  )
  let path = moveTo(start)
  let at = start
  for (const [hop, lane] of between.entries()) {
    const cards = lanes[lane]?.cards ?? []
    const first = cards[0]
    if (!first) continue
    const wished = start.y + ((end.y - start.y) * (hop + 1)) / (between.length + 1)
    const y = gapNear(cards, wished, lane, taken)
    const [near, far] = forward ? [first.x, first.x + first.width] : [first.x + first.width, first.x]
    path += swingTo(at, { x: near, y })
    at = { x: far, y }
    path += lineTo(at)
  }
  return path + swingTo(at, end)
}

/** The height of the gap in a lane that is nearest to a height; lines that share one stand a little apart. */
function gapNear(cards: readonly Box[], wished: number, lane: number, taken: Map<string, number>): number {
  const gaps = cards.map((card, at) => {
    const above = cards[at - 1]
    return above ? (above.y + above.height + card.y) / 2 : card.y - BESIDE
  })
  const last = cards.at(-1)
  if (last) gaps.push(last.y + last.height + BESIDE)
  let best = 0
  for (const [at, y] of gaps.entries()) if (Math.abs(y - wished) < Math.abs((gaps[best] ?? 0) - wished)) best = at
  const key = `${lane} ${best}`
  const count = taken.get(key) ?? 0
  taken.set(key, count + 1)
  // 0, 3, -3, 6, -6: within the least space between two cards.
  const shift = Math.ceil(count / 2) * 3 * (count % 2 === 0 ? -1 : 1)
  return (gaps[best] ?? wished) + Math.max(-6, Math.min(6, shift))
}

function middle(stand: Stand | undefined): number {
  return stand ? stand.box.y + stand.box.height / 2 : 0
}
