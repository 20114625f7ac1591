import { overlaps } from '../../layout/bounds.ts'
import { type Box, CARD_WIDTH, CHANNEL, LANE_PADDING, LANE_STEP } from '../../layout/geometry.ts'
import { say } from '../../words/words.ts'
import { INK_SOFT, LANE, PAPER } from './look.ts'
import type { Shown } from './scope.ts'
import { baseline, roomFor, textLine, type Type } from './text.ts'
import { element } from './xml.ts'

const WORDS: Type = { size: 11, line: 12, fill: INK_SOFT }
const UNDER_MARK = 16

interface Place {
  readonly x: number
  readonly y: number
  readonly paper: string
}

/**
 * The word on each link that feeds back: on its way under the cards, or in the gutter where it leads forward. Where the
 * only places are taken by other words it is left out, for the dots and the legend say the same.
 */
export function drawFeedbackWords(shown: Shown, marked: ReadonlySet<string>): string {
  const words = say('map.link.feedback')
  const width = roomFor(words, WORDS) + 8
  const taken: Box[] = []
  const drawn: string[] = []
  for (const { id, kind } of shown.links) {
    if (kind !== 'feedback') continue
    for (const { x, y, paper } of places(shown, id, marked.has(id))) {
      const box = { x: x - width / 2, y: y - 6, width, height: 12 }
      if (taken.some((other) => overlaps(other, box))) continue
      taken.push(box)
      drawn.push(element('rect', { ...box, fill: paper }), textLine(words, x, box.y + baseline(WORDS), WORDS, 'middle'))
      break
    }
  }
  return drawn.join('')
}

function places({ routes, arrangement }: Shown, id: string, marked: boolean): Place[] {
  const route = routes.get(id)
  if (!route) return []
  const { bounds, middle, kind } = route
  if (kind === 'back') {
    const y = bounds.y + bounds.height
    return arrangement.lanes
      .filter((lane) => lane.x >= bounds.x && lane.x + lane.width <= bounds.x + bounds.width)
      .map((lane) => ({ x: lane.x + lane.width / 2, y, paper: LANE }))
  }
  const gutter = Math.floor((middle.x - LANE_PADDING - CARD_WIDTH) / LANE_STEP)
  const x = gutter * LANE_STEP + LANE_PADDING + CARD_WIDTH + CHANNEL / 2
  return [0, 14, -14, 28, -28].map((by) => ({ x, y: middle.y + (marked ? UNDER_MARK : 0) + by, paper: PAPER }))
}
