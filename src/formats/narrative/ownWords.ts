import { type Model, MODEL_TABLES } from '../../model/model.ts'
import { say, type WordKey } from '../../words/words.ts'

/**
 * Text as one line: line breaks and control characters become spaces, spaces are single, and marks that turn the
 * direction of the words after them are left out.
 */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** One line that begins like a sentence; a first word with other marks in it (e.g., iPhone) stays as it is. */
export function asSentence(text: string): string {
  return oneLine(text).replace(/^\p{Ll}(?=\p{Ll}*[\s,])/u, (letter) => letter.toUpperCase())
}

/** One line without the punctuation that a sentence around it brings itself. */
export function withoutEnd(text: string): string {
  return oneLine(text).replace(/[\s.,;:]+$/, '')
}

/** Whether a text says anything that can be seen, full stops aside. */
export function hasWords(text: string): boolean {
  return /[^\p{Cc}\p{Cf}\s]/u.test(withoutEnd(text))
}

/** In quotation marks; those inside become single ones, so that nothing in a label can end it. */
export function quoted(text: string): string {
  return `“${withoutEnd(text).replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'")}”`
}

/** Words that a model writes with a small letter somewhere: a capital at the front of a sentence is no name then. */
export function commonWords(model: Model): ReadonlySet<string> {
  const common = new Set<string>()
  for (const [name, { texts }] of Object.entries(MODEL_TABLES)) {
    for (const record of model[name as keyof Model].values() as Iterable<object>) {
      const fields = record as Readonly<Record<string, unknown>>
      for (const field of texts) {
        for (const [word] of String(fields[field]).matchAll(/(?<![\p{L}\p{N}’'&])\p{Ll}+(?![\p{L}\p{N}&])/gu)) {
          common.add(word)
        }
      }
    }
  }
  return common
}

/**
 * With a small first letter, where that is safe: the first word is one of the language's plain words, or the model
 * writes it small elsewhere, and it does not begin a name. Whatever is not sure keeps its capital.
 */
export function lowerFirst(text: string, common: ReadonlySet<string>): string {
  const found = /^(\p{Lu}\p{Ll}*)((?:-\p{Ll}+)*)[’']?s?,?(?=\s|$)(\s+\p{Lu})?/u.exec(text)
  const [, first = '', rest = '', name] = found ?? []
  const word = first.toLowerCase()
  if (!found || /^A (?:levels?|roads?)\b/.test(text)) return text
  const plain = has('narrative.words.plain', word) || has('narrative.words.plain', word + rest) || common.has(word)
  const safe = !name && word.length > 1 && plain && !has('narrative.words.names', word)
  return safe || has('narrative.words.leading', word) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text
}

/** Words that go on inside a sentence: one sentence with a small letter; more than one, or a list, in quotation marks. */
export function runIn(text: string, common: ReadonlySet<string>): string {
  const words = withoutEnd(text)
  return /[.!?…][’”"')]*\s|[:;]\s|[!?…]$/.test(words) || words === '' ? quoted(words) : lowerFirst(words, common)
}

/** A reason, to stand after "because": run in where it looks like a clause, which has a verb; else in quotation marks. */
export function reason(text: string, common: ReadonlySet<string>): string {
  const words = withoutOpening(withoutEnd(text), 'narrative.words.openings.because')
  return isClause(words) ? runIn(words, common) : quoted(words)
}

/** An assumption, to stand after "provided that". */
export function proviso(text: string, common: ReadonlySet<string>): string {
  const words = withoutOpening(withoutEnd(text), 'narrative.words.openings.that')
  return runIn(withoutOpening(words, 'narrative.words.openings.that'), common)
}

/** Without a first word that the sentence says already: "Because it works" after "because". */
function withoutOpening(text: string, openings: WordKey): string {
  const [first = ''] = text.split(' ', 1)
  return first !== text && has(openings, first.toLowerCase()) ? text.slice(first.length).trim() : text
}

function isClause(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(' ')
    .map((word) => word.replaceAll(/[^\p{L}-]/gu, ''))
  const [first = '', ...rest] = words
  if (rest.length === 0 || has('narrative.words.fragments', first)) return false
  if (has('narrative.words.pronouns', first)) return true
  if (rest.some((word) => has('narrative.words.verbs', word))) return true
  // "The text names ...": after one of something, a word in s is its verb.
  return has('narrative.words.singular', first) && rest.slice(1, 4).some((word) => /[^s]s$/.test(word))
}

function has(list: WordKey, word: string): boolean {
  return listed(list).has(word)
}

const lists = new Map<string, ReadonlySet<string>>()
function listed(key: WordKey): ReadonlySet<string> {
  const text = say(key)
  const known = lists.get(text) ?? new Set(text.split(' '))
  lists.set(text, known)
  return known
}
