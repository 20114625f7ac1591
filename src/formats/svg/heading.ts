import type { Meta } from '../../model/model.ts'
import { say } from '../../words/words.ts'
import type { Block } from './blocks.ts'
import { NOTHING } from './blocks.ts'
import { INK_SOFT, PAPER } from './look.ts'
import { baseline, linesFor, roomFor, textBlock, textLine, type Type } from './text.ts'
import { element } from './xml.ts'

const TITLE: Type = { size: 26, line: 32, weight: 700 }
const PART: Type = { size: 15, line: 21, weight: 700, fill: INK_SOFT }
const ABOUT: Type = { size: 14, line: 20, fill: INK_SOFT }
const VISION: Type = { size: 14, line: 20, fill: PAPER }
const VISION_NAME: Type = { size: 13, line: 20, weight: 700, fill: PAPER }
const VISION_SIDE = 18
const VISION_GAP = 16
const VISION_PADDING = 10

/** The model's title as it is read out. */
export function titleOf(meta: Pick<Meta, 'title'>): string {
  return meta.title.trim() || say('model.untitled')
}

/** The title, the part that is shown ('' for all), and what kind of model it is, whose and where. */
export function drawHeading(meta: Meta, part: string, width: number): Block {
  const about = [say(`kind.${meta.kind}`), meta.provider.trim(), meta.place.trim()].filter((words) => words !== '')
  const parts: string[] = []
  let top = 0
  for (const [words, type] of [
    [titleOf(meta), TITLE] as const,
    [part, PART] as const,
    [about.join(' · '), ABOUT] as const,
  ]) {
    if (words === '') continue
    const lines = linesFor(words, width, type)
    parts.push(textBlock(words, lines, { x: 0, top }, type))
    top += lines.length * type.line + 2
  }
  return { svg: parts.join(''), height: top }
}

/** The vision across the top, filled by `fill`. */
export function drawVision(meta: Meta, width: number, fill: string): Block {
  const vision = meta.vision.trim()
  if (vision === '') return NOTHING
  const name = say('map.vision')
  const left = VISION_SIDE + roomFor(name, VISION_NAME) + VISION_GAP
  const lines = linesFor(vision, width - left - VISION_SIDE, VISION)
  const height = 2 * VISION_PADDING + lines.length * VISION.line
  const svg = element(
    'g',
    {},
    element('rect', { x: 0, y: 0, width, height, rx: 10, fill }),
    textLine(name, VISION_SIDE, VISION_PADDING + baseline(VISION), VISION_NAME),
    textBlock(vision, lines, { x: left, top: VISION_PADDING }, VISION),
  )
  return { svg, height }
}
