import { textWidth, wrapText } from '../../layout/metrics.ts'
import { INK } from './look.ts'
import { element, xmlText } from './xml.ts'

/** How text is set: sizes and line heights in pixels. */
export interface Type {
  readonly size: number
  readonly line: number
  readonly weight?: number
  readonly fill?: string
  readonly italic?: boolean
}

// Other typefaces take more room than the one that is measured, and so does bold.
const SLACK = 1.05
const BOLD = 1.07

/** The room that text may take in any of the figure's typefaces, in pixels. */
export function roomFor(text: string, { size, weight = 400 }: Type): number {
  return textWidth(text, size) * SLACK * (weight > 500 ? BOLD : 1)
}

/** Lines of at most `width` pixels in any of the figure's typefaces. */
export function linesFor(text: string, width: number, { size, weight = 400 }: Type): string[] {
  return wrapText(text, width / SLACK / (weight > 500 ? BOLD : 1), size)
}

/** Text in one line, with its baseline at `y`. */
export function textLine(text: string, x: number, y: number, type: Type, anchor?: 'middle' | 'end'): string {
  return element('text', { x, y, ...attributesOf(type), 'text-anchor': anchor }, xmlText(text))
}

/**
 * Wrapped text as one element, a tspan a line, so that nothing flows again elsewhere and copying gives the words whole.
 * `top` is the upper edge of the first line. `lead` is how many characters of the first line stand out, in `leadFill`.
 */
export function textBlock(
  text: string,
  lines: readonly string[],
  at: { readonly x: number; readonly top: number },
  type: Type,
  lead?: { readonly length: number; readonly fill: string },
): string {
  const whole = text.replaceAll(/[ \t\r\n]+/g, ' ').trim()
  let read = 0
  const spans = lines.map((line, index) => {
    read += line.length
    // A line broken within a word or after a dash has no space to give back.
    const gap = whole[read] === ' ' ? ' ' : ''
    read += gap.length
    const place = { x: at.x, y: at.top + baseline(type) + index * type.line }
    if (index > 0 || !lead) return element('tspan', place, xmlText(line + gap))
    const bold = element('tspan', { 'font-weight': 700, fill: lead.fill }, xmlText(line.slice(0, lead.length)))
    return element('tspan', place, bold, xmlText(line.slice(lead.length) + gap))
  })
  return element('text', attributesOf(type), ...spans)
}

/** From the upper edge of a line to its baseline. */
export function baseline({ size, line }: Type): number {
  return line / 2 + size * 0.35
}

function attributesOf({ size, weight, fill = INK, italic }: Type) {
  return { 'font-size': size, 'font-weight': weight, 'font-style': italic ? 'italic' : undefined, fill }
}
