import type { Digest } from './digest.ts'
import { byWords } from './folded.ts'
import { daysOf, moneyOf } from './money.ts'

export const SORTS = ['title', 'provider', 'money', 'end', 'reviewed'] as const
export type Sort = (typeof SORTS)[number]

/**
 * Sorts interventions: by title, provider, known money, the last day of funding, or the last review. Equals are in order of
 * title; what is not known is at the end both ways. Money is compared in the currency that most of them have: in another
 * one it counts as not known, since nothing here says what it is worth.
 */
export function sortDigests(digests: readonly Digest[], by: Sort, down = false): readonly Digest[] {
  const keyOf = keys(digests, by)
  const keyed = digests.map((digest) => ({ digest, key: keyOf(digest) }))
  const way = down ? -1 : 1
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null) return unknownLast(a.key, b.key) || byTitle(a.digest, b.digest)
      return way * compare(a.key, b.key) || byTitle(a.digest, b.digest)
    })
    .map(({ digest }) => digest)
}

/** By title; equals by id. */
export function byTitle(a: Digest, b: Digest): number {
  return byWords(a.title, b.title) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

type Key = string | number | null

function keys(digests: readonly Digest[], by: Sort): (digest: Digest) => Key {
  if (by === 'title') return ({ title }) => title.trim() || null
  if (by === 'provider') return ({ provider }) => provider.trim() || null
  if (by === 'reviewed') return ({ reviewed }) => reviewed || null
  if (by === 'end') return ({ awards }) => awards.map((award) => daysOf(award)?.end ?? '').reduce(later, '') || null
  const currency = moneyOf(digests).amounts.toSorted((a, b) => b.awards - a.awards)[0]?.currency
  return (digest) => moneyOf(digest).amounts.find((amount) => amount.currency === currency)?.amount ?? null
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : byWords(String(a), String(b))
}

function unknownLast(a: Key, b: Key): number {
  return Number(a === null) - Number(b === null)
}
