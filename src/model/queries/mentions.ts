/** Somebody who can be mentioned. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** A mention in a text: its place, in UTF-16 units, and whom it may mean (two people may have one name). */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly ids: readonly string[]
}

/** A part of a text, and whether it is a mention. */
export interface Piece {
  readonly text: string
  readonly mention: boolean
}

const WORD = /[\p{L}\p{N}_]/u
const TOKEN = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}][^ \t\r\n@]*/gu
const TAIL = /[^\p{L}\p{N}]+$/u

/** A mention as it is written: the words of the name hold together, so that its end can be told without a list of names. */
export function writtenMention(name: string): string {
  return `@${name.replaceAll(' ', '\u00a0')}`
}

/** The mentions in a text: an @ and a whole name that is known. Where one name begins another, the longer one counts. */
export function mentionsIn(text: string, people: readonly Named[]): readonly Mention[] {
  const flat = plain(text)
  const names = [...new Set(people.map(({ name }) => plain(name)))]
    .filter((name) => name.trim() !== '')
    .sort((a, b) => b.length - a.length)
  const found: Mention[] = []
  for (let at = flat.indexOf('@'); at >= 0; at = flat.indexOf('@', at + 1)) {
    const name = WORD.test(flat[at - 1] ?? '') ? undefined : names.find((one) => isWholeAt(flat, one, at + 1))
    if (name === undefined) continue
    const ids = people.filter((one) => plain(one.name) === name).map(({ id }) => id)
    found.push({ start: at, end: at + 1 + name.length, ids })
  }
  return found
}

/** The ids of everyone that a text mentions, each once. */
export function mentionedIn(text: string, people: readonly Named[]): string[] {
  return [...new Set(mentionsIn(text, people).flatMap(({ ids }) => ids))]
}

/**
 * A text in pieces, with its mentions. Only those who were mentioned when it was written count; the name of one that
 * nobody here knows is what stands after the @.
 */
export function piecesOf(text: string, mentioned: readonly string[], people: readonly Named[]): readonly Piece[] {
  if (mentioned.length === 0) return [{ text, mention: false }]
  const known = people.filter(({ id }) => mentioned.includes(id))
  const places: { start: number; end: number }[] = [...mentionsIn(text, known)]
  if (mentioned.some((id) => !known.some((one) => one.id === id))) {
    for (const { index, 0: token } of text.matchAll(TOKEN)) {
      const end = index + token.replace(TAIL, '').length
      if (!places.some((place) => place.start === index)) places.push({ start: index, end })
    }
  }
  places.sort((a, b) => a.start - b.start)
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of places) {
    pieces.push({ text: text.slice(at, start), mention: false }, { text: text.slice(start, end), mention: true })
    at = end
  }
  pieces.push({ text: text.slice(at), mention: false })
  return pieces.filter((piece) => piece.text !== '')
}

/** With plain spaces; as long as before. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

function isWholeAt(text: string, name: string, at: number): boolean {
  return text.startsWith(name, at) && !WORD.test(text[at + name.length] ?? '')
}
