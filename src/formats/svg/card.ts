import { cardName } from '../../model/names.ts'
import {
  CARD_FONT_SIZE,
  CARD_LINE_HEIGHT,
  CARD_PADDING_Y,
  CARD_TEXT_LEFT,
  CARD_TEXT_WIDTH,
  NOTE_LINE_HEIGHT,
  STATUS_LINE_HEIGHT,
  type Box,
} from '../../layout/geometry.ts'
import { wrapText } from '../../layout/metrics.ts'
import { heightOf } from '../../layout/modelMap.ts'
import type { Node } from '../../model/model.ts'
import type { CardStatus } from '../../monitoring/cardStatus.ts'
import { sayCardStatus, type StatusParts } from '../../monitoring/cardStatusWords.ts'
import { say } from '../../words/words.ts'
import { CARD_EDGE, EDGE_STRONG, INK_QUIET, INK_SOFT, PAPER, TONES } from './look.ts'
import { roomFor, textBlock, textLine } from './text.ts'
import { element, xmlText } from './xml.ts'

const VALUE_GAP = 8
const WORDS = { size: 12, line: 17, weight: 700 }
const VALUE = { size: 12.5, line: 17, fill: INK_QUIET }
const NOTE = { size: 11.5, line: 16, fill: INK_SOFT }

// The value goes to a line of its own where it does not fit beside the words.
function valueBelow({ words, value }: StatusParts): boolean {
  return value !== '' && roomFor(words, WORDS) + VALUE_GAP + roomFor(value, VALUE) > CARD_TEXT_WIDTH
}

/** The height that a card needs when it is drawn: the map's, and more only where a value needs a line of its own. */
export function drawnHeight(node: Node, status: CardStatus | undefined): number {
  const height = heightOf(node, status !== undefined)
  return status && valueBelow(sayCardStatus(status)) ? height + STATUS_LINE_HEIGHT : height
}

/** A card at its place on the map: edge, the colour of its stage, the whole label, the note and the status line. */
export function drawCard(node: Node, status: CardStatus | undefined, box: Box, colour: string): string {
  const { x, y, width, height } = box
  const left = x + CARD_TEXT_LEFT
  const name = cardName(node)
  const blank = node.label.trim() === ''
  const lines = wrapText(name, CARD_TEXT_WIDTH, CARD_FONT_SIZE)
  const type = { size: CARD_FONT_SIZE, line: CARD_LINE_HEIGHT, weight: 500 }
  let top = y + CARD_PADDING_Y
  const parts = [
    element('title', {}, xmlText(name)),
    element('rect', { x, y, width, height, rx: 8, fill: PAPER, stroke: CARD_EDGE }),
    element('rect', { x: x + 7, y: y + 9, width: 3, height: height - 18, rx: 1.5, fill: colour }),
    textBlock(name, lines, { x: left, top }, blank ? { ...type, fill: INK_QUIET, italic: true } : type),
  ]
  top += lines.length * CARD_LINE_HEIGHT
  if (!node.intended) {
    parts.push(drawNote(left, top))
    top += NOTE_LINE_HEIGHT
  }
  if (status) parts.push(drawStatus(sayCardStatus(status), left, top))
  return element('g', { 'data-card': node.id }, ...parts)
}

function drawNote(x: number, top: number): string {
  const words = say('map.card.unintended')
  const frame = { x, y: top + 1.5, width: roomFor(words, NOTE) + 11, height: 17, rx: 4, fill: 'none' }
  return (
    element('rect', { ...frame, stroke: EDGE_STRONG, 'stroke-dasharray': '3 2' }) +
    textBlock(words, [words], { x: x + 5.5, top: top + 2 }, NOTE)
  )
}

function drawStatus(parts: StatusParts, x: number, top: number): string {
  const { words, value, tone } = parts
  const first = top + 14
  const drawn = textLine(words, x, first, { ...WORDS, fill: TONES[tone] })
  if (value === '') return drawn
  const below = valueBelow(parts)
  const at = below ? { x, y: first + STATUS_LINE_HEIGHT } : { x: x + roomFor(words, WORDS) + VALUE_GAP, y: first }
  return drawn + textLine(value, at.x, at.y, VALUE)
}
