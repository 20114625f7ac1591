import type { Talk } from '../model/model.ts'
import { byMoment } from '../model/queries/comments.ts'
import { memoQuery } from '../model/queries/memo.ts'
import { mentionsIn, type Named, writtenMention } from '../model/queries/mentions.ts'

const writers = memoQuery((comments: Talk['comments'], replies: Talk['replies']): ReadonlyMap<string, string> => {
  const said = [...comments.values(), ...replies.values()].filter(({ by, name }) => by !== '' && name.trim() !== '')
  return new Map(said.sort(byMoment).map(({ by, name }) => [by, name]))
})

/** Everyone who can be told by name: who is here first, then who wrote before, with the name they last had. */
export function knownPeople(here: readonly Named[], talk: Talk): readonly Named[] {
  const names = new Map(here.map(({ id, name }) => [id, name]))
  const wrote = [...writers(talk.comments, talk.replies)].filter(([id]) => !names.has(id))
  const before = wrote.sort(([, a], [, b]) => a.localeCompare(b))
  return [...names, ...before].map(([id, name]) => ({ id, name }))
}

/** An @ with the part of a name that is being typed after it. Places count in UTF-16 units. */
export interface Mentioning {
  readonly start: number
  readonly end: number
  /** Who it may become. */
  readonly offered: readonly Named[]
}

/** The most names that are offered at once. */
const MOST = 8

/** The mention that is being typed where the caret stands; null while there is none, or nobody is called so. */
export function mentioningAt(text: string, caret: number, people: readonly Named[]): Mentioning | null {
  const start = text.lastIndexOf('@', caret - 1)
  const typed = text.slice(start + 1, caret).replaceAll('\u00a0', ' ')
  const begins = start >= 0 && caret > start && !/[\p{L}\p{N}_]/u.test(text[start - 1] ?? '')
  if (!begins || typed.includes('\n')) return null
  // A whole name is done: the next words are not about it.
  if (mentionsIn(text.slice(start, caret), people).length > 0 && typed.endsWith(' ')) return null
  const wanted = typed.toLowerCase()
  const offered = people.filter(({ name }) => isBegunBy(name.toLowerCase(), wanted)).slice(0, MOST)
  return offered.length > 0 ? { start, end: caret, offered } : null
}

/** Whether a name, or one of its later words, begins with what was typed. */
function isBegunBy(name: string, typed: string): boolean {
  return name.startsWith(typed) || name.includes(` ${typed}`)
}

/** The text with the mention put in, and where the caret goes. */
export function withMention(
  text: string,
  { start, end }: Pick<Mentioning, 'start' | 'end'>,
  name: string,
): { readonly text: string; readonly caret: number } {
  const after = text.slice(end)
  const written = writtenMention(name) + (/^\s/.test(after) ? '' : ' ')
  return { text: text.slice(0, start) + written + after, caret: start + written.length }
}
