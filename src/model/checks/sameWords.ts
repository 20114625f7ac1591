import type { Node } from '../model.ts'
import { FILLER } from './wordLists.ts'
import { plainText, stemOf } from './wording.ts'

/** What of a label is compared with other labels. */
export interface Comparable {
  /** The stems of the words that carry meaning, each once, sorted: the same for labels that differ in form or order. */
  readonly key: string
  /** The same stems as they follow each other. */
  readonly stems: readonly string[]
  /** The words that carry meaning, as they follow each other, without case, accents and punctuation. */
  readonly exact: string
}

const known = new WeakMap<Node, Comparable>()

/** What of a card's label is compared, kept for as long as the card stays as it is. */
export function comparable(node: Node): Comparable {
  const before = known.get(node)
  if (before) return before
  const all = plainText(node.label).match(/[\p{L}\p{N}\p{M}]+|[<>]/gu) ?? []
  const telling = all.filter((word) => !FILLER.has(word) && word !== 's')
  const words = telling.length > 0 ? telling : all
  const stems = words.map(stemOf)
  const made = { key: [...new Set(stems)].sort().join(' '), stems, exact: words.join(' ') }
  known.set(node, made)
  return made
}

/**
 * Whether two labels with the same key change roles round a middle: "young people trust officers" and "officers trust
 * young people" have the same words and are two things.
 */
export function isMirrored(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  for (let head = 1; head < a.length - 1; head++) {
    for (let tail = 1; head + tail < a.length; tail++) {
      const middle = a.slice(head, a.length - tail)
      const turned = [...a.slice(a.length - tail), ...middle, ...a.slice(0, head)]
      if (turned.every((stem, at) => stem === b[at]) && !a.every((stem, at) => stem === b[at])) return true
    }
  }
  return false
}
