import type { Chart, Inset } from './chart.ts'

/** A line of words on a chart, in pixels of its drawing: `y` is the foot of the letters. */
export interface PlacedWords {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface WordsAsked {
  /** The last value. */
  readonly value: string
  /** One for each target mark. */
  readonly targets: readonly string[]
  readonly baseline: string
}

interface Spot {
  readonly x: number
  readonly y: number
}

/** Where words may stand, and how far from what they name. */
interface Place extends Spot {
  readonly far: number
}

/** The usual width of a letter. */
const LETTER = 6.4
/** How far above or below a line its words may stand, and what it costs them to stand further off. */
const OFFSETS = [
  { off: -5, far: 0 },
  { off: 13, far: 0 },
  { off: -19, far: 2 },
  { off: 27, far: 2 },
] as const
/** The tallest part of the letters over their foot, and the lowest under it. */
const RISE = 10
const DROP = 3

/**
 * Where the names of a chart's lines and its last value stand: each where it touches least, and never on one another.
 * A target before the last is left unnamed where its words would find no room. '' asks for no words.
 */
export function placeWords(
  drawn: Chart,
  asked: WordsAsked,
  { width, height, inset }: { readonly width: number; readonly height: number; readonly inset: Inset },
): {
  readonly value: PlacedWords | null
  readonly targets: readonly PlacedWords[]
  readonly baseline: PlacedWords | null
} {
  const [left, right] = [inset.left, width - inset.right]
  const floor = height - inset.bottom
  const last = drawn.dots.at(-1)
  const inked = [
    ...drawn.dots.map((dot) => ({ ...dot, weight: dot === last ? 12 : 4 })),
    ...samplesOf(drawn).map((spot) => ({ ...spot, weight: 1 })),
  ]
  const levels = drawn.targetMarks.map(({ x1, x2, y }) => ({ x1, x2, y }))
  if (drawn.baselineY !== null) levels.push({ x1: left, x2: right, y: drawn.baselineY })
  const placed: (Spot & { readonly half: number })[] = []

  function covers({ x, y }: Spot, half: number): boolean {
    return placed.some((other) => Math.abs(other.x - x) < other.half + half + 4 && Math.abs(other.y - y) < RISE + DROP)
  }
  function cost(spot: Place, half: number): number {
    const [top, foot] = [spot.y - RISE, spot.y + DROP]
    const out = top < 0 || foot > floor ? 20 : 0
    const hits = inked
      .filter(({ x, y }) => Math.abs(x - spot.x) < half + 5 && y > top - 3 && y < foot + 3)
      .reduce((sum, { weight }) => sum + weight, 0)
    const struck = levels.filter(
      ({ x1, x2, y }) => y > top && y < foot && x1 < spot.x + half && x2 > spot.x - half,
    ).length
    return spot.far + out + hits + 3 * struck + (covers(spot, half) ? 40 : 0)
  }
  function place(text: string, spots: readonly Place[], always = true): PlacedWords | null {
    const half = (text.length * LETTER) / 2
    const inside = spots.map((spot) => ({ ...spot, x: Math.min(Math.max(spot.x, left + half), right - half) }))
    const best = inside.toSorted((one, other) => cost(one, half) - cost(other, half))[0]
    if (!text || !best || (!always && covers(best, half))) return null
    placed.push({ ...best, half })
    if (best.x === right - half) return { text, x: right, y: best.y, anchor: 'end' }
    return { text, x: best.x, y: best.y, anchor: 'middle' }
  }
  function onMark(at: number, always: boolean): PlacedWords | null {
    const mark = drawn.targetMarks[at]
    if (!mark) return null
    const places = [(mark.x1 + mark.x2) / 2, mark.x2, mark.x1]
    return place(asked.targets[at] ?? '', level(places, mark.y), always)
  }

  // What has the fewest places to stand comes first.
  const lastMark = drawn.targetMarks.length - 1
  const lastTarget = onMark(lastMark, true)
  const reach = (asked.value.length * LETTER) / 2
  const value = last ? place(asked.value, around(last, reach)) : null
  const along = Array.from({ length: 9 }, (_, at) => right - (at / 8) * (right - left))
  const baseline = drawn.baselineY === null ? null : place(asked.baseline, level(along, drawn.baselineY))
  const earlier = drawn.targetMarks.slice(0, -1).map((_, at) => onMark(at, false))
  return { value, targets: [...earlier, lastTarget].filter((words) => words !== null), baseline }
}

/**
 * Where the words for the first and the last period stand: each under the middle of its period, but inside the drawing.
 * Where they would meet there, they stand at the two sides.
 */
export function placeEnds(
  ends: readonly { readonly text: string; readonly x: number }[],
  { width, y, margin }: { readonly width: number; readonly y: number; readonly margin: number },
): PlacedWords[] {
  const placed = ends.map(({ text, x }) => {
    const half = (text.length * LETTER) / 2
    const inside = Math.min(Math.max(x, margin + half), width - margin - half)
    return { text, x: inside, half }
  })
  const [first, last] = placed
  if (first && last && first.x + first.half + LETTER > last.x - last.half) {
    return [
      { text: first.text, x: margin, y, anchor: 'start' },
      { text: last.text, x: width - margin, y, anchor: 'end' },
    ]
  }
  return placed.map(({ text, x }) => ({ text, x, y, anchor: 'middle' }))
}

function level(places: readonly number[], y: number): Place[] {
  return OFFSETS.flatMap(({ off, far }) => places.map((x) => ({ x, y: y + off, far })))
}

function around({ x, y }: Spot, reach: number): Place[] {
  return [y - 9, y + 19].flatMap((foot) => [0, -reach, reach].map((off) => ({ x: x + off, y: foot, far: 0 })))
}

/** Points along the line between the dots. */
function samplesOf({ dots }: Chart): Spot[] {
  return dots.slice(1).flatMap((dot, at) => {
    const before = dots[at] ?? dot
    return [0.15, 0.3, 0.5, 0.7, 0.85].map((share) => ({
      x: before.x + (dot.x - before.x) * share,
      y: before.y + (dot.y - before.y) * share,
    }))
  })
}
