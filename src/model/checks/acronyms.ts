import { KNOWN_ACRONYMS } from './wordLists.ts'
import { type Word, wordsOf } from './wording.ts'

/** What texts say of acronyms. */
export interface Spelled {
  /** Acronyms that a text spells out next to them: "children and young people (CYP)" or "CYP (children and ...)". */
  readonly beside: readonly string[]
  /** The first letters of words in capitals that stand together: "Violence Reduction Partnership" gives VRP. */
  readonly initials: readonly string[]
}

const ACRONYM = /^(\p{Lu}(?:&?\p{Lu}){1,7})(?:['’]?s)?$/u
const ROMAN = /^[IVX]+$/
const CONNECTING = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'de'])
/** How far before a bracket the words may stand that it shortens, in UTF-16 units. */
const REACH = 160

/** The acronym that a word is, without its plural; '' where it is none. */
export function acronymOf(word: string): string {
  const found = ACRONYM.exec(word)?.[1] ?? ''
  return ROMAN.test(found) ? '' : found
}

/** The acronyms in a label that not every reader knows, each once. A label all in capitals has none: it is loud. */
export function acronymsIn(label: string): readonly string[] {
  if (!/\p{Ll}/u.test(label)) return []
  const found = new Set<string>()
  for (const { text } of wordsOf(label)) {
    for (const part of text.split(/[-‐‑]/)) {
      const acronym = acronymOf(part)
      if (acronym && !KNOWN_ACRONYMS.has(acronym)) found.add(acronym)
    }
  }
  return [...found]
}

/** What a text spells out. */
export function spelledIn(text: string): Spelled {
  return { beside: besideIn(text), initials: initialsIn(text) }
}

function besideIn(text: string): string[] {
  const beside: string[] = []
  for (const { 1: inside = '', index } of text.matchAll(/\(([^()]{1,160})\)/g)) {
    const before = text.slice(Math.max(0, index - REACH), index).trimEnd()
    const short = acronymOf(inside.trim())
    if (short && endsSpelled(short, before)) beside.push(short)
    const outer = acronymOf(/[^\s(,;:]+$/.exec(before)?.[0] ?? '')
    if (outer && spells(outer, wordsOf(inside))) beside.push(outer)
  }
  return beside
}

/** Whether some of the last words of a text spell an acronym. */
function endsSpelled(acronym: string, text: string): boolean {
  const words = wordsOf(text)
  for (let count = 1; count <= Math.min(words.length, acronym.length * 2 + 2); count++) {
    if (spells(acronym, words.slice(-count))) return true
  }
  return false
}

/** Whether words spell an acronym: the first letter is the first word's, the last word gives one, all come in order. */
function spells(acronym: string, words: readonly Word[]): boolean {
  const letters = acronym.replaceAll('&', '').toLowerCase()
  const [first, last] = [words[0]?.plain ?? '', words.at(-1)?.plain ?? '']
  if (!first.startsWith(letters.charAt(0)) || !last.includes(letters.at(-1) ?? '')) return false
  if (words.length === 1 && first.length <= letters.length) return false
  const text = words.map(({ plain }) => plain).join('')
  let at = 0
  for (const letter of text) if (letter === letters[at]) at++
  return at === letters.length && !words.some((word) => acronymOf(word.text) === acronym)
}

function initialsIn(text: string): string[] {
  const runs: string[] = []
  let run = ''
  let end = 0
  const close = () => {
    if (run.length > 2) runs.push(run)
    run = ''
  }
  // Three capital letters in a row of words, or there is nothing to find.
  if (!/(?:\p{Lu}[^\p{Lu}]*){3}/u.test(text)) return runs
  for (const { text: word, plain, from, to } of wordsOf(text)) {
    if (!/^[\s&]*$/.test(text.slice(end, from))) close()
    end = to
    if (/^\p{Lu}/u.test(word)) run += initialsOf(word)
    else if (!CONNECTING.has(plain)) close()
  }
  close()
  return runs
}

function initialsOf(word: string): string {
  return word
    .split(/[-‐‑]/)
    .map((part) => part.charAt(0).toUpperCase())
    .join('')
}

/** Whether an acronym is spelt out in what texts say. Two letters come together too easily to go by initials. */
export function isSpelled(acronym: string, texts: Iterable<Spelled>): boolean {
  const letters = acronym.replaceAll('&', '')
  for (const { beside, initials } of texts) {
    if (beside.includes(acronym)) return true
    if (letters.length > 2 && initials.some((run) => run.includes(letters))) return true
  }
  return false
}
