import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

interface Ordered {
  readonly id: string
  readonly order: string
}

/** Sorts by order key; records that two people put in the same place fall back to their ids, the same everywhere. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Whether a key is one that other keys can be made next to. */
export function isOrderKey(key: string): boolean {
  try {
    return generateKeyBetween(key, null) > key
  } catch {
    return false
  }
}

/**
 * `count` keys that sort between two neighbours (null: at that end). Neighbours with equal keys, which two people
 * can make while apart, leave no room between them: the keys then follow the first.
 */
export function keysBetween(before: string | null, after: string | null, count: number): string[] {
  const roomless = before !== null && after !== null && before >= after
  return generateNKeysBetween(before, roomless ? null : after, count)
}

/** One key after the last of these records. */
export function keyAfter(records: Iterable<Ordered>): string {
  let last: string | null = null
  for (const record of records) if (last === null || record.order > last) last = record.order
  return generateKeyBetween(last, null)
}

/** Keys for `count` records to stand at `index` in a sorted list. */
export function keysAt(sorted: readonly Ordered[], index: number, count: number): string[] {
  return keysBetween(sorted[index - 1]?.order ?? null, sorted[index]?.order ?? null, count)
}
