import { say } from '../../words/words.ts'
import { type Block, NOTHING } from '../svg/blocks.ts'
import { CARD_EDGE, INK_SOFT, PAPER } from '../svg/look.ts'
import { roomFor, textLine, type Type } from '../svg/text.ts'
import { element } from '../svg/xml.ts'
import { LOOKS } from './look.ts'
import { MARK_KINDS, type Marks } from './marks.ts'

const WORDS: Type = { size: 12.5, line: 24, fill: INK_SOFT }
const SIGN = { width: 30, height: 14 }
const TO_WORDS = 8
const APART = 24

/** What the edges and lines mean, only those that occur, in rows of at most `width`. */
export function drawMarkLegend(marks: Marks, width: number): Block {
  const kinds = new Set([...marks.nodes.values(), ...marks.links.values()].flat().map(({ kind }) => kind))
  if (kinds.size === 0) return NOTHING
  const entries = [
    ...MARK_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
      look: LOOKS[kind],
      words: say(`versions.legend.${kind}`),
    })),
    { look: { ink: CARD_EDGE, dash: undefined }, words: say('versions.legend.same') },
  ]
  let x = 0
  let y = WORDS.line / 2
  const drawn = entries.map(({ look, words }) => {
    const wide = SIGN.width + TO_WORDS + roomFor(words, WORDS)
    if (x > 0 && x + wide > width) {
      x = 0
      y += WORDS.line
    }
    const at = `translate(${Math.round(x)} ${y})`
    x += wide + APART
    const frame = { x: 1, y: -SIGN.height / 2, ...SIGN, rx: 4, fill: PAPER }
    const sign = element('rect', { ...frame, stroke: look.ink, 'stroke-width': 2, 'stroke-dasharray': look.dash })
    return element('g', { transform: at }, sign, textLine(words, SIGN.width + TO_WORDS, 4.5, WORDS))
  })
  return { svg: element('g', { 'data-part': 'legend' }, ...drawn), height: y + WORDS.line / 2 }
}
