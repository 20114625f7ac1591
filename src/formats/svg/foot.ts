import type { Meta } from '../../model/model.ts'
import { say, sayDate } from '../../words/words.ts'
import type { Block } from './blocks.ts'
import { HAIRLINE, INK_QUIET } from './look.ts'
import { linesFor, textBlock, type Type } from './text.ts'
import { element } from './xml.ts'

const TYPE: Type = { size: 12, line: 17, fill: INK_QUIET }
const UNDER_LINE = 12

interface Foot {
  readonly version: string
  readonly date: string
  readonly shown: number
  readonly count: number
}

/** The version if there is one, the date, how much of the model is shown if not all of it, and where it comes from. */
export function drawFoot({ source }: Meta, { version, date, shown, count }: Foot, width: number): Block {
  const facts = [
    version === '' ? '' : say('figure.version', { version }),
    say('figure.date', { date: sayDate(date) }),
    shown < count ? say('figure.part.shown', { shown, count }) : '',
  ].filter((words) => words !== '')
  const given = source.trim()
  const parts = [element('path', { d: `M0,0 L${Math.round(width)},0`, stroke: HAIRLINE, fill: 'none' })]
  let top = UNDER_LINE
  for (const words of [facts.join(' · '), given === '' ? '' : say('figure.source', { source: given })]) {
    if (words === '') continue
    const lines = linesFor(words, width, TYPE)
    parts.push(textBlock(words, lines, { x: 0, top }, TYPE))
    top += lines.length * TYPE.line + 2
  }
  return { svg: element('g', { 'data-part': 'foot' }, ...parts), height: top }
}
