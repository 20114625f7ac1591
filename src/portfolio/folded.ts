import { folded } from '../model/folded.ts'

/** A name as names are compared: "St. Helens" and "St Helens" are the same, and so are "&" and "and". */
export function nameKey(name: string): string {
  return folded(name.replaceAll('&', ' and '))
    .replaceAll(/['’.]/g, '')
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

/** The words without those that only differ in case, accents or spaces; blanks are left out, the first spelling stands. */
export function distinct(words: Iterable<string>): string[] {
  const found = new Map<string, string>()
  for (const word of words) {
    const key = folded(word)
    if (key && !found.has(key)) found.set(key, word.trim())
  }
  return [...found.values()]
}

/** Sorts words as a reader expects, the same on every machine; equals by their code units. */
export function byWords(a: string, b: string): number {
  return COLLATOR.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}

const COLLATOR = new Intl.Collator('en-GB', { numeric: true })
