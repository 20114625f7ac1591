import { ADVANCES, AVERAGE_ADVANCE } from './font-widths.ts'
import {
  CARD_FONT_SIZE,
  CARD_LINE_HEIGHT,
  CARD_PADDING_Y,
  CARD_TEXT_WIDTH,
  NOTE_LINE_HEIGHT,
  STATUS_LINE_HEIGHT,
} from './geometry.ts'

// Text is assumed a little wider than measured, so that a browser never needs more lines than were foreseen.
const SAFETY = 1.002
const FULL_WIDTH = 1000
const EMOJI_WIDTH = 1300

const advances = new Map<number, number>()
for (const { first, widths } of ADVANCES) {
  for (const [index, width] of widths.entries()) advances.set(first + index, width)
}

function advance(code: number): number {
  const known = advances.get(code)
  if (known !== undefined) return known
  if ((code >= 0x300 && code <= 0x36f) || code === 0x200b || code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f))
    return 0
  if (code >= 0x1f000) return EMOJI_WIDTH
  return code >= 0x2e80 ? FULL_WIDTH : AVERAGE_ADVANCE * 1.2
}

/** The width in pixels that a line of text is assumed to take at a font size in pixels, a hair on the wide side. */
export function textWidth(text: string, fontSize: number): number {
  let thousandths = 0
  for (const character of text) thousandths += advance(character.codePointAt(0) ?? 0)
  return (thousandths * fontSize * SAFETY) / 1000
}

// A browser may also break after a hyphen or dash between letters. Fewer chances than it has would only add lines.
const BREAK_AFTER_DASH = /(?<=\p{L}[-\u2010\u2013\u2014])(?=\p{L})/u

function splitLongWord(word: string, width: number, fontSize: number): string[] {
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && textWidth(part + character, fontSize) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  parts.push(part)
  return parts
}

/**
 * Breaks a text into lines of at most `width` pixels, as a browser does with `white-space: normal` and
 * `overflow-wrap: anywhere`: at spaces and after dashes, and within a word only if the word alone is too long.
 * Returns at least one line (an empty text is one empty line).
 */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \t\r\n]+/u).filter((part) => part !== '')) {
    let glue = line === '' ? '' : ' '
    for (const piece of word.split(BREAK_AFTER_DASH)) {
      if (textWidth(line + glue + piece, fontSize) <= width) {
        line += glue + piece
      } else {
        if (line !== '') lines.push(line)
        const parts = splitLongWord(piece, width, fontSize)
        line = parts.pop() ?? ''
        lines.push(...parts)
      }
      glue = ''
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

/** The height in pixels of a card whose label is shown whole, with or without a status line and a note under it. */
export function cardHeight(label: string, hasStatusLine: boolean, hasNote = false): number {
  const lines = wrapText(label, CARD_TEXT_WIDTH, CARD_FONT_SIZE).length
  const under = (hasStatusLine ? STATUS_LINE_HEIGHT : 0) + (hasNote ? NOTE_LINE_HEIGHT : 0)
  return 2 * CARD_PADDING_Y + lines * CARD_LINE_HEIGHT + under
}
