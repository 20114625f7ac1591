import type { Lane } from '../../layout/arrange.ts'
import { LANE_HEADER_HEIGHT } from '../../layout/geometry.ts'
import type { Stage } from '../../model/model.ts'
import { say, sayNumber } from '../../words/words.ts'
import { INK_QUIET, LANE, stageColour } from './look.ts'
import { stageTitle } from '../../model/names.ts'
import { baseline, linesFor, textBlock, textLine, type Type } from './text.ts'
import { element, xmlText } from './xml.ts'

const NAME: Type = { size: 13.5, line: 17, weight: 700 }
const COUNT: Type = { size: 13, line: 17, fill: INK_QUIET }
const NAME_LEFT = 14
const NAME_TOP = 10
const COUNT_RIGHT = 14
const COUNT_ROOM = 40

function nameLines(stage: Stage, lane: Lane): string[] {
  return linesFor(stageTitle(stage), lane.width - NAME_LEFT - COUNT_ROOM, NAME)
}

/** How far the lanes have to begin higher than on the map, for the longest of the stages' names. */
export function headRoom(stages: readonly Stage[], lanes: readonly Lane[]): number {
  const most = lanes.map((lane, at) => (stages[at] ? nameLines(stages[at], lane).length : 1))
  return Math.max(0, NAME_TOP + Math.max(0, ...most) * NAME.line - LANE_HEADER_HEIGHT)
}

/** A stage's lane from `top` to `bottom`, with its name and how many cards it has. */
export function drawLane(stage: Stage, lane: Lane, top: number, bottom: number): string {
  const name = stageTitle(stage)
  const lines = nameLines(stage, lane)
  const first = top + NAME_TOP
  const count = sayNumber(lane.cards.length)
  return element(
    'g',
    { 'data-lane': lane.id },
    element('title', {}, xmlText(`${name}, ${say('count.cards', { count: lane.cards.length })}`)),
    element('rect', { x: lane.x, y: top, width: lane.width, height: bottom - top, rx: 12, fill: LANE }),
    textBlock(name, lines, { x: lane.x + NAME_LEFT, top: first }, { ...NAME, fill: stageColour(stage) }),
    textLine(count, lane.x + lane.width - COUNT_RIGHT, first + baseline(COUNT), COUNT, 'end'),
  )
}
