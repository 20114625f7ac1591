import type { Route } from '../../layout/route.ts'
import type { Link } from '../../model/model.ts'
import { say } from '../../words/words.ts'
import { ARROW, LINK } from './look.ts'
import { element, xmlText } from './xml.ts'

/** How a link's line is drawn: whole, broken when its evidence is thin, dotted when it feeds back. */
export type LineKind = 'line' | 'thin' | 'feedback'

/** The kind of line that a link gets. */
export function lineKind({ kind, strength }: Pick<Link, 'kind' | 'strength'>): LineKind {
  if (kind === 'feedback') return 'feedback'
  return strength === 'weak' || strength === 'none' ? 'thin' : 'line'
}

/** A link as a sentence, given the names of its ends. */
export function linkWords({ kind }: Pick<Link, 'kind'>, from: string, to: string): string {
  return say(`figure.link.${kind}`, { from, to })
}

/** A link's line with its arrowhead. `words` say what it means. */
export function drawLink(link: Link, route: Route, words: string): string {
  const kind = lineKind(link)
  const title = kind === 'thin' ? say('figure.link.thin', { link: words }) : words
  const end = /(-?[\d.]+),(-?[\d.]+)$/.exec(route.path)
  const tip = { x: Number(end?.[1]), y: Number(end?.[2]) }
  return element(
    'g',
    { 'data-link': link.id },
    element('title', {}, xmlText(title)),
    element('path', { d: route.path, ...lineLook(kind) }),
    drawArrowhead(tip.x, tip.y, route.kind === 'same' ? -1 : 1),
  )
}

const DASHES: Readonly<Record<LineKind, string | undefined>> = { line: undefined, thin: '5 4', feedback: '0.1 4' }

/** The attributes of a line of this kind. */
export function lineLook(kind: LineKind) {
  const dotted = kind === 'feedback'
  return {
    fill: 'none',
    stroke: LINK,
    'stroke-width': dotted ? 2 : 1.4,
    'stroke-dasharray': DASHES[kind],
    'stroke-linecap': dotted ? 'round' : undefined,
  }
}

/** An arrowhead with its tip at a card's edge, pointing right (1) or left (-1). A marker would be lost in some programs. */
export function drawArrowhead(x: number, y: number, way: 1 | -1): string {
  const back = x - 7 * way
  const path = `M${tenth(back)},${tenth(y - 3.5)} L${tenth(x)},${tenth(y)} L${tenth(back)},${tenth(y + 3.5)} Z`
  return element('path', { d: path, fill: ARROW })
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
