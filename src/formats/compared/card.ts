import {
  type Box,
  CARD_FONT_SIZE,
  CARD_LINE_HEIGHT,
  CARD_PADDING_Y,
  CARD_TEXT_LEFT,
  CARD_TEXT_WIDTH,
} from '../../layout/geometry.ts'
import { wrapText } from '../../layout/metrics.ts'
import { heightOf } from '../../layout/modelMap.ts'
import type { Node } from '../../model/model.ts'
import { cardName } from '../../model/names.ts'
import { say } from '../../words/words.ts'
import { CARD_EDGE, INK, INK_QUIET, PAPER } from '../svg/look.ts'
import { linesFor, roomFor, textBlock, textLine, type Type } from '../svg/text.ts'
import { element, xmlText } from '../svg/xml.ts'
import { LOOKS, TAG, TAG_HEIGHT, TAG_PADDING } from './look.ts'
import type { ChangeMark } from './marks.ts'

const WAS: Type = { size: 12, line: 16, fill: INK_QUIET }
const ABOVE_TAGS = 5
const BETWEEN_TAGS = 3

/** A card of the compared map: as it is (or was, when it is gone), the words it had before ('' when the same), its marks. */
export interface MarkedCard {
  readonly node: Node
  readonly was: string
  readonly marks: readonly ChangeMark[]
}

/** The height that the card needs with its marks. */
export function markedHeight(card: MarkedCard): number {
  const tags = tagRows(card).reduce((sum, lines) => sum + tagHeight(lines) + BETWEEN_TAGS, 0)
  return heightOf(card.node, false) + wasLines(card).length * WAS.line + (tags > 0 ? ABOVE_TAGS + tags : 0)
}

/** A card at its place, with what became of it in words; what is gone has a broken edge and its words struck out. */
export function drawMarkedCard(card: MarkedCard, box: Box, colour: string): string {
  const { node, marks } = card
  const { x, y, width, height } = box
  const first = marks[0]
  const gone = first?.kind === 'removed'
  const look = first && LOOKS[first.kind]
  const name = cardName(node)
  const left = x + CARD_TEXT_LEFT
  const lines = wrapText(name, CARD_TEXT_WIDTH, CARD_FONT_SIZE)
  let top = y + CARD_PADDING_Y
  const type = { size: CARD_FONT_SIZE, line: CARD_LINE_HEIGHT, weight: 500, fill: look && !gone ? INK : INK_QUIET }
  const label = textBlock(name, lines, { x: left, top }, type)
  const parts = [
    element('title', {}, xmlText([name, ...marks.map(({ words }) => words)].join(': '))),
    element('rect', {
      x,
      y,
      width,
      height,
      rx: 8,
      fill: PAPER,
      stroke: look?.ink ?? CARD_EDGE,
      'stroke-width': look ? 2 : undefined,
      'stroke-dasharray': look?.dash,
    }),
    element('rect', { x: x + 7, y: y + 9, width: 3, height: height - 18, rx: 1.5, fill: colour }),
    gone ? element('g', { 'text-decoration': 'line-through' }, label) : label,
  ]
  top += lines.length * CARD_LINE_HEIGHT
  const before = wasLines(card)
  if (before.length > 0) {
    parts.push(textBlock(wasWords(card), before, { x: left, top }, WAS))
    top += before.length * WAS.line
  }
  top += ABOVE_TAGS
  for (const [at, rows] of tagRows(card).entries()) {
    const mark = marks[at]
    if (mark) parts.push(drawCardTag(mark, rows, left, top))
    top += tagHeight(rows) + BETWEEN_TAGS
  }
  return element('g', { 'data-card': node.id, 'data-change': first?.kind }, ...parts)
}

function drawCardTag({ kind, words }: ChangeMark, rows: readonly string[], x: number, top: number): string {
  const { ink, tint } = LOOKS[kind]
  const width = Math.max(...rows.map((row) => roomFor(row, TAG))) + 2 * TAG_PADDING
  const frame = { x, y: top, width: Math.min(width, CARD_TEXT_WIDTH), height: tagHeight(rows), rx: 4, fill: tint }
  const box = element('rect', frame)
  const inside = x + TAG_PADDING
  if (rows.length === 1) return box + textLine(words, inside, top + 13, { ...TAG, fill: ink })
  return box + textBlock(words, rows, { x: inside, top: top + 1.5 }, { ...TAG, fill: ink })
}

function tagRows({ marks }: MarkedCard): readonly (readonly string[])[] {
  return marks.map(({ words }) => linesFor(words, CARD_TEXT_WIDTH - 2 * TAG_PADDING, TAG))
}

function tagHeight(rows: readonly string[]): number {
  return TAG_HEIGHT + (rows.length - 1) * TAG.line
}

function wasWords({ was }: MarkedCard): string {
  return was === '' ? '' : say('versions.mark.was', { label: was })
}

function wasLines(card: MarkedCard): readonly string[] {
  const words = wasWords(card)
  return words === '' ? [] : linesFor(words, CARD_TEXT_WIDTH, WAS)
}
