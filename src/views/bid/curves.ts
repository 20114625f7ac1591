import type { Drawing, Line } from '../../portfolio/alignment/drawing.ts'

/** A line as it is drawn: the curve and its arrowhead. */
export interface Curve {
  readonly line: Line
  readonly path: string
  readonly head: string
}

/** How far apart the ends of lines at one card are, and the length of an arrowhead, in pixels. */
const APART = 7
const HEAD = 8

/** The curves between the cards in this frame, from the right edge of one to the left edge of the other. */
export function curvesOf(frame: HTMLElement, { lines }: Drawing): readonly Curve[] {
  const origin = frame.getBoundingClientRect()
  const boxes = new Map(
    [...frame.querySelectorAll<HTMLElement>('[data-card]')].map((card) => [
      card.dataset['card'] ?? '',
      card.getBoundingClientRect(),
    ]),
  )
  const middle = (key: string) => {
    const box = boxes.get(key)
    return box ? (box.top + box.bottom) / 2 : 0
  }
  const starts = ends(
    lines,
    ({ from }) => from,
    ({ to }) => middle(`system ${to}`),
  )
  const stops = ends(
    lines,
    ({ to }) => to,
    ({ from }) => middle(`bid ${from}`),
  )
  return lines.flatMap((line) => {
    const from = boxes.get(`bid ${line.from}`)
    const to = boxes.get(`system ${line.to}`)
    if (!from || !to) return []
    const [x1, y1] = [from.right - origin.left, middle(`bid ${line.from}`) - origin.top + (starts.get(line) ?? 0)]
    const [x2, y2] = [to.left - origin.left - 2, middle(`system ${line.to}`) - origin.top + (stops.get(line) ?? 0)]
    return [{ line, ...curve(x1, y1, x2, y2) }]
  })
}

/** How far each line is from the middle of its card, so that several do not end in one point, in the order of their other ends. */
function ends(
  lines: readonly Line[],
  card: (line: Line) => string,
  other: (line: Line) => number,
): ReadonlyMap<Line, number> {
  const offsets = new Map<Line, number>()
  for (const group of Map.groupBy(lines, card).values()) {
    const sorted = group.toSorted((a, b) => other(a) - other(b))
    for (const [at, line] of sorted.entries()) offsets.set(line, (at - (sorted.length - 1) / 2) * APART)
  }
  return offsets
}

/** A curve that leaves and arrives level, with a head at its end. Lengths in pixels. */
export function curve(x1: number, y1: number, x2: number, y2: number): Pick<Curve, 'path' | 'head'> {
  const end = x2 - HEAD
  const bend = (end - x1) / 2
  const at = (...numbers: readonly number[]) => numbers.map((number) => Math.round(number * 10) / 10).join(' ')
  return {
    path: `M${at(x1, y1)} C${at(x1 + bend, y1)} ${at(end - bend, y2)} ${at(end, y2)}`,
    head: `M${at(end, y2 - 4)} L${at(x2, y2)} L${at(end, y2 + 4)} Z`,
  }
}
