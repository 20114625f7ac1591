import { overlaps } from '../../layout/bounds.ts'
import { type Box, CARD_WIDTH, CHANNEL, LANE_PADDING, LANE_STEP, type Point } from '../../layout/geometry.ts'
import type { AssumptionStatus } from '../../model/records/assumption.ts'
import { BAD, BAD_TINT, GOOD, INK_SOFT, PAPER, WARN } from './look.ts'
import { roomFor, textLine } from './text.ts'
import { element } from './xml.ts'

const LOOKS: Readonly<Record<AssumptionStatus, { readonly fill: string; readonly stroke: string }>> = {
  untested: { fill: PAPER, stroke: WARN },
  supported: { fill: GOOD, stroke: GOOD },
  challenged: { fill: PAPER, stroke: BAD },
  failed: { fill: BAD_TINT, stroke: BAD },
}

/** The colour that says an assumption's status. The words always say the same. */
export function statusColour(status: AssumptionStatus): string {
  return LOOKS[status].stroke
}

/** A diamond as on the map: hollow untested, filled supported, crossed when challenged or failed. */
export function drawDiamond({ x, y }: Point, status: AssumptionStatus): string {
  const { fill, stroke } = LOOKS[status]
  const crossed = status === 'challenged' || status === 'failed'
  return element(
    'g',
    { transform: `translate(${round(x)} ${round(y)})`, stroke, 'stroke-width': 1.8 },
    element('path', { d: 'M0 -7.5 L7.5 0 L0 7.5 L-7.5 0 Z', fill }),
    crossed ? element('path', { d: 'M-3 -3 L3 3 M3 -3 L-3 3', fill: 'none' }) : '',
  )
}

const NUMBER = { size: 11, line: 14, weight: 700, fill: INK_SOFT }
const REACH = 7.5
const BESIDE = 10
const ARROW_ROOM = 8

/** A diamond on a link: where, what it shows, and the numbers of the link's assumptions, from `first` to `last`. */
export interface Mark {
  readonly link: string
  readonly at: Point
  readonly status: AssumptionStatus
  readonly first: number
  readonly last: number
}

/** The diamonds of all links with their numbers beside them: where the gutter has room, clear of other marks. */
export function drawMarks(marks: readonly Mark[]): string {
  const taken = marks.map(({ at }): Box => ({ x: at.x - REACH, y: at.y - REACH, width: 2 * REACH, height: 2 * REACH }))
  return marks
    .map(({ link, at, status, first, last }) => {
      const label = first === last ? String(first) : `${first}–${last}`
      const box = numberBox(at, roomFor(label, NUMBER) + 3, taken)
      taken.push(box)
      return element(
        'g',
        { 'data-mark': link },
        element('rect', { ...box, rx: 3, fill: PAPER }),
        drawDiamond(at, status),
        textLine(label, box.x + box.width / 2, box.y + 11, NUMBER, 'middle'),
      )
    })
    .join('')
}

function numberBox({ x, y }: Point, width: number, taken: readonly Box[]): Box {
  const offsets = [
    { x: x + BESIDE - 1, y: y - 7 },
    { x: x - BESIDE + 1 - width, y: y - 7 },
    { x: x - width / 2, y: y - 22 },
    { x: x - width / 2, y: y + 8 },
    { x: x + 4, y: y - 19 },
    { x: x - 4 - width, y: y - 19 },
    { x: x + 4, y: y + 5 },
    { x: x - 4 - width, y: y + 5 },
  ]
  const boxes = offsets.map((offset) => ({ ...offset, width, height: 14 })).filter(isInGutter)
  return (
    boxes.find((box) => !taken.some((other) => overlaps(box, other))) ??
    boxes[0] ?? { x: x + BESIDE, y: y - 7, width, height: 14 }
  )
}

// Between the cards of two lanes, clear of the arrowheads.
function isInGutter({ x, width }: Box): boolean {
  const into = (((x - LANE_PADDING - CARD_WIDTH) % LANE_STEP) + LANE_STEP) % LANE_STEP
  return into + width <= CHANNEL - ARROW_ROOM
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
