/** Letters with marks, so that a screen in the pseudo-language is still readable to a person. */
const MARKED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ê',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  y: 'ÿ',
  w: 'ŵ',
  A: 'Á',
  E: 'Ê',
  I: 'Ï',
  O: 'Ö',
  U: 'Ü',
  Y: 'Ÿ',
  W: 'Ŵ',
}

/**
 * The catalogue in a made-up language: every message in brackets, with marked vowels, and a third longer, as Welsh
 * can be. Whatever shows on screen without brackets did not come through the catalogue.
 */
export function pseudo<T extends Readonly<Record<string, string>>>(words: T): Record<keyof T, string> {
  return Object.fromEntries(
    Object.entries(words).map(([key, message]) => {
      const marked = message
        .split(/(\{\{[^}]*\}\})/)
        .map((part) =>
          part.startsWith('{{') ? part : part.replaceAll(/[aeiouywAEIOUYW]/g, (letter) => MARKED[letter] ?? letter),
        )
        .join('')
      return [key, `⟦${marked}${' ~'.repeat(Math.ceil(message.length / 12))}⟧`]
    }),
  ) as Record<keyof T, string>
}
