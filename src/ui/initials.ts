const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/**
 * At most two letters for a name: of its first and its last word, without what is added in brackets or after a comma,
 * such as an organisation. A name without letters gives its first sign.
 */
export function initialsOf(name: string): string {
  const bare = name.split(/[,(\uFF08]/u)[0] ?? ''
  const words = (/[\p{L}\p{N}]/u.test(bare) ? bare : name)
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
  const letter = word.replace(/^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/u, '')
  return [...letters.segment(letter)][0]?.segment ?? ''
}
