/** Lower case, without accents, so that typing "cafe" finds "Café". */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * How well a label answers what was typed: 0 when a typed word is nowhere in it, higher is better. Words may come in
 * any order; the whole text at the start is best, then words that start a word, then words inside a word.
 */
export function matchScore(label: string, typed: string): number {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  const text = plain(label)
  if (words.length === 0) return 1
  let score = text.startsWith(words.join(' ')) ? 10 : 0
  for (const word of words) {
    const at = text.indexOf(word)
    if (at < 0) return 0
    score += wordStarts(text, word) ? 3 : 1
  }
  return score
}

/** The items that answer what was typed, best first; equals keep their order. */
export function bestMatches<T>(items: readonly T[], typed: string, textOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, score: matchScore(textOf(item), typed) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ item }) => item)
}

function wordStarts(text: string, word: string): boolean {
  return text.split(/[\s\-/(]+/).some((part) => part.startsWith(word))
}
