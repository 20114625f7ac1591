const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** At most two letters for a name: of its first and its last word. A name without letters gives its first sign. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s.,_-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words.length === 1 ? words : [name.trim()]
  return chosen
    .map((word) => first(word ?? ''))
    .join('')
    .toLocaleUpperCase('en-GB')
}

function first(word: string): string {
  // Brackets and quotation marks are no initials.
  const bare = word.replace(/^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/u, '')
  return [...letters.segment(bare)][0]?.segment ?? ''
}
