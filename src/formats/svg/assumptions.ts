import { cardName } from '../../model/names.ts'
import type { Model } from '../../model/model.ts'
import { say, sayNumber } from '../../words/words.ts'
import type { Block } from './blocks.ts'
import { NOTHING } from './blocks.ts'
import { nameOf } from './drawing.ts'
import { linkWords } from './link.ts'
import { INK_QUIET } from './look.ts'
import { drawDiamond, statusColour } from './mark.ts'
import type { Numbered } from './numbering.ts'
import { baseline, linesFor, textBlock, textLine, type Type } from './text.ts'
import { element } from './xml.ts'

const HEAD: Type = { size: 16, line: 22, weight: 700 }
const NUMBER: Type = { size: 12.5, line: 18, weight: 700 }
const TEXT: Type = { size: 13.5, line: 18 }
const ABOUT: Type = { size: 12, line: 16, fill: INK_QUIET }
const UNDER_HEAD = 10
const BETWEEN = 12
const LEAST_COLUMN = 320
const COLUMN_GAP = 40
const NUMBER_ROOM = 24
const TEXT_LEFT = NUMBER_ROOM + 26

/** Everything that has to be true, numbered as on the map, in columns of equal width that are filled one after another. */
export function drawAssumptions(model: Model, numbered: readonly Numbered[], width: number): Block {
  if (numbered.length === 0) return NOTHING
  const fitting = Math.floor((width + COLUMN_GAP) / (LEAST_COLUMN + COLUMN_GAP))
  const count = Math.max(1, Math.min(fitting, numbered.length))
  const column = (width - (count - 1) * COLUMN_GAP) / count
  const entries = numbered.map((entry) => drawEntry(model, entry, column))
  const top = HEAD.line + UNDER_HEAD
  let lowest = 0
  const columns = balanced(entries, count).map((own, at) => {
    let y = top
    const drawn = own.map(({ svg, height }) => {
      const placed = element('g', { transform: `translate(0 ${y})` }, svg)
      lowest = Math.max(lowest, y + height)
      y += height + BETWEEN
      return placed
    })
    return element('g', { transform: `translate(${Math.round(at * (column + COLUMN_GAP))} 0)` }, ...drawn)
  })
  const head = textLine(say('figure.assumptions'), 0, baseline(HEAD), HEAD)
  return { svg: element('g', { 'data-part': 'assumptions' }, head, ...columns), height: lowest }
}

function drawEntry(model: Model, { number, assumption, link, card }: Numbered, width: number): Block {
  const { status } = assumption
  const about = link
    ? linkWords(link, nameOf(model, link.from), nameOf(model, link.to))
    : card
      ? say('figure.assumption.card', { card: cardName(card) })
      : say('figure.assumption.model')
  const words = assumption.text.trim() || say('figure.assumption.untitled')
  const lines = linesFor(words, width - TEXT_LEFT, TEXT)
  const said = say(`assumption.status.${status}`)
  const under = say('figure.assumption.about', { status: said, about })
  const underLines = linesFor(under, width - TEXT_LEFT, ABOUT)
  const top = lines.length * TEXT.line
  const svg = [
    textLine(sayNumber(number), NUMBER_ROOM - 4, baseline(TEXT), NUMBER, 'end'),
    drawDiamond({ x: NUMBER_ROOM + 10, y: TEXT.line / 2 }, status),
    textBlock(words, lines, { x: TEXT_LEFT, top: 0 }, TEXT),
    textBlock(under, underLines, { x: TEXT_LEFT, top }, ABOUT, { length: said.length, fill: statusColour(status) }),
  ]
  return { svg: svg.join(''), height: top + underLines.length * ABOUT.line }
}

// The lowest height for which the columns suffice, found by halving: the entries stay in order.
function balanced(entries: readonly Block[], count: number): Block[][] {
  const heights = entries.map(({ height }) => height + BETWEEN)
  let low = Math.max(...heights)
  let high = heights.reduce((sum, height) => sum + height, 0)
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (filled(entries, middle).length <= count) high = middle
    else low = middle
  }
  return filled(entries, high)
}

function filled(entries: readonly Block[], most: number): Block[][] {
  const columns: Block[][] = [[]]
  let used = 0
  for (const entry of entries) {
    if (used > 0 && used + entry.height + BETWEEN > most) {
      columns.push([])
      used = 0
    }
    columns.at(-1)?.push(entry)
    used += entry.height + BETWEEN
  }
  return columns
}
