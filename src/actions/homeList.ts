import { KEPT_DAYS } from '../document/modelsHere.ts'
import type { ShelfEntry } from '../document/shelf.ts'
import { say } from '../words/words.ts'

export type SortBy = 'changed' | 'title'

/** The filter shows from this many models on. */
export const FILTER_FROM = 9

/** The models in use: those whose title has all the words that were typed, by title or newest change first. */
export function listModels<Entry extends ShelfEntry>(
  entries: readonly Entry[],
  by: SortBy,
  typed = '',
): readonly Entry[] {
  const words = typed.toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  const found = entries.filter((entry) => {
    const title = titleOf(entry).toLocaleLowerCase('en')
    return !entry.deleted && words.every((word) => title.includes(word))
  })
  return found.toSorted((a, b) => (by === 'title' ? byTitle(a, b) : byMoment(a.changed, b.changed) || byTitle(a, b)))
}

/** The deleted models that can still be brought back, last deleted first. */
export function listDeleted(entries: readonly ShelfEntry[]): readonly ShelfEntry[] {
  return entries.filter((entry) => entry.deleted).toSorted((a, b) => byMoment(a.deleted, b.deleted))
}

/** The day (YYYY-MM-DD) on which a deleted model is erased. */
export function erasedOn(entry: Pick<ShelfEntry, 'deleted'>): string {
  return new Date(Date.parse(entry.deleted) + KEPT_DAYS * 86_400_000).toISOString().slice(0, 10)
}

/** The title of a model in a list and in a sentence. */
export function titleOf(entry: Pick<ShelfEntry, 'title'>): string {
  return entry.title.trim() || say('model.untitled')
}

/** This title, or with the first number that makes it one that no model in use has: "Untitled model (2)". */
export function freshTitle(title: string, entries: readonly ShelfEntry[]): string {
  const taken = new Set(entries.filter((entry) => !entry.deleted).map((entry) => titleOf(entry)))
  let fresh = title
  for (let count = 2; taken.has(fresh); count++) fresh = say('home.titleAgain', { title, count })
  return fresh
}

function byTitle(a: ShelfEntry, b: ShelfEntry): number {
  const order = titleOf(a).localeCompare(titleOf(b), 'en', { numeric: true })
  return order || (a.id < b.id ? -1 : 1)
}

function byMoment(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0
}
