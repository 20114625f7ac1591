import { ASSUMPTION_STATUSES } from '../../model/records/assumption.ts'
import { say } from '../../words/words.ts'
import type { Block } from './blocks.ts'
import { NOTHING } from './blocks.ts'
import { drawArrowhead, lineKind, lineLook } from './link.ts'
import { INK_SOFT } from './look.ts'
import { drawDiamond } from './mark.ts'
import type { Numbered } from './numbering.ts'
import type { Shown } from './scope.ts'
import { roomFor, textLine, type Type } from './text.ts'
import { element } from './xml.ts'

const WORDS: Type = { size: 12.5, line: 22, fill: INK_SOFT }
const LINE_KINDS = ['line', 'thin', 'feedback'] as const
const LINE_LENGTH = 36
const DIAMOND_WIDTH = 16
const TO_WORDS = 8
const APART = 26

interface Entry {
  readonly sign: string
  readonly room: number
  readonly words: string
}

/** What the lines and diamonds of this figure mean, only those that occur in it, in rows of at most `width`. */
export function drawLegend({ links }: Shown, numbered: readonly Numbered[], width: number): Block {
  const kinds = new Set(links.map(lineKind))
  const statuses = new Set(numbered.map(({ assumption }) => assumption.status))
  const entries: Entry[] = [
    ...LINE_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
      sign: element('path', { d: `M0,0 L${LINE_LENGTH - 1},0`, ...lineLook(kind) }) + drawArrowhead(LINE_LENGTH, 0, 1),
      room: LINE_LENGTH,
      words: say(`figure.legend.${kind}`),
    })),
    ...ASSUMPTION_STATUSES.filter((status) => statuses.has(status)).map((status) => ({
      sign: drawDiamond({ x: DIAMOND_WIDTH / 2, y: 0 }, status),
      room: DIAMOND_WIDTH,
      words: say(`figure.legend.diamond.${status}`),
    })),
  ]
  if (entries.length === 0) return NOTHING
  let x = 0
  let y = WORDS.line / 2
  const drawn = entries.map(({ sign, room, words }) => {
    const wide = room + TO_WORDS + roomFor(words, WORDS)
    if (x > 0 && x + wide > width) {
      x = 0
      y += WORDS.line
    }
    const at = `translate(${Math.round(x)} ${y})`
    x += wide + APART
    return element('g', { transform: at }, sign, textLine(words, room + TO_WORDS, 4.5, WORDS))
  })
  return { svg: element('g', { 'data-part': 'legend' }, ...drawn), height: y + WORDS.line / 2 }
}
