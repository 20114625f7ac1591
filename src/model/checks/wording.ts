import type { Node } from '../model.ts'

/** A word of a label. */
export interface Word {
  readonly text: string
  /** In small letters, without accents or a possessive ending: what lists are asked about. */
  readonly plain: string
  /** Where it stands in the label, in UTF-16 units. */
  readonly from: number
  readonly to: number
}

// A letter or digit run, with inner apostrophes and hyphens; two single capitals round an ampersand are one word (A&E).
const WORD = /\p{Lu}&\p{Lu}(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’‐‑-][\p{L}\p{N}\p{M}]+)*/gu

/** Small letters without accents; letters of other scripts keep their marks, which make other letters of them. */
export function plainText(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
}

/** The words of a text, in order. */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    plain: plainText(word)
      .replace(/['’]s$/, '')
      .replaceAll('’', "'"),
    from: index,
    to: index + word.length,
  }))
}

const worded = new WeakMap<Node, readonly Word[]>()

/** The words of a card's label, kept for as long as the card stays as it is. */
export function labelWords(node: Node): readonly Word[] {
  const known = worded.get(node)
  if (known) return known
  const words = wordsOf(node.label)
  worded.set(node, words)
  return words
}

/** The stem of a plain English word, without plural, -ing and -ed. Words become alike, not right. */
export function stemOf(word: string): string {
  let stem = word
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`
  else if (stem.length > 3 && stem.endsWith('s') && !/(ss|us|is)$/.test(stem)) stem = stem.slice(0, -1)
  if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3)
  else if (stem.length > 4 && stem.endsWith('ed') && !stem.endsWith('eed')) stem = stem.slice(0, -2)
  if (stem.length > 3 && /([bdgklmnprt])\1$/.test(stem)) stem = stem.slice(0, -1)
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

const LONGEST_QUOTE = 80

/** A text as a finding quotes it: on one line, and cut where it is long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= LONGEST_QUOTE) return line
  return `${line
    .slice(0, LONGEST_QUOTE)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`
}

/** A text with its first letter as a capital. */
export function capitalised(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}
