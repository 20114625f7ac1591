import { type Params, say, type WordKey } from '../../words/words.ts'
import { hasWords, oneLine } from '../narrative/ownWords.ts'
import { phrase } from '../narrative/pieces.ts'

/** Lines of text. */
export type Lines = readonly string[]

/** A message with the model's words in it, each made one line. They never pass through the catalogue (see `phrase`). */
export function fill(key: WordKey, words: Readonly<Record<string, string>>, params: Params = {}): string {
  const fills = Object.fromEntries(Object.entries(words).map(([name, text]) => [name, [oneLine(text)]]))
  return phrase(key, fills, params).join('')
}

/** A name with what it is; nothing where that says nothing. */
export function field(name: string, value: string): Lines {
  return hasWords(value) ? [fill('plain.field', { name, value })] : []
}

/** Lines that stand under the one before, farther in. */
export function under(lines: Lines): Lines {
  return lines.map((line) => `    ${line}`)
}

/** A numbered list under its name; nothing for an empty one. */
export function numbered(name: string, texts: readonly string[]): Lines {
  const items = texts.filter(hasWords)
  if (items.length === 0) return []
  return [`${name}:`, ...under(items.map((text, at) => fill('plain.item', { text }, { number: at + 1 })))]
}

/** The words for something, or what to call it without. */
export function orElse(text: string, without: WordKey): string {
  return hasWords(text) ? text : say(without)
}
