import type { Indicator } from '../model/model.ts'

/** `id` is a certain match. `suggestion` is only something to ask the person about: it is never used by itself. */
export interface NameMatch {
  readonly id: string | null
  readonly suggestion: string | null
}

/** How alike two names must be to suggest one (1 is the same), and how far the second best must be behind. */
const ALIKE = 0.6
const AHEAD = 0.1

/**
 * Matches the names of a file to indicators: certain when a name is the id or, but for case, spaces and marks, the
 * title of exactly one indicator; otherwise the one indicator that is clearly the most alike, as a suggestion.
 */
export function matchIndicators(names: readonly string[], indicators: readonly Indicator[]): Map<string, NameMatch> {
  const titles = indicators.map((indicator) => ({ id: indicator.id, plain: plain(indicator.title) }))
  return new Map(names.map((name) => [name, matchName(name, titles)]))
}

function matchName(name: string, titles: readonly { readonly id: string; readonly plain: string }[]): NameMatch {
  if (titles.some((title) => title.id === name)) return { id: name, suggestion: null }
  const wanted = plain(name)
  if (!wanted) return { id: null, suggestion: null }
  const same = titles.filter((title) => title.plain === wanted)
  if (same.length > 0) return { id: same.length === 1 ? (same[0]?.id ?? null) : null, suggestion: null }
  const [best, next] = titles
    .map((title) => ({ id: title.id, likeness: likeness(wanted, title.plain) }))
    .toSorted((a, b) => b.likeness - a.likeness)
  const clear = best && best.likeness >= ALIKE && best.likeness - (next?.likeness ?? 0) >= AHEAD
  return { id: null, suggestion: clear ? best.id : null }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll('%', ' percentage ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Dice's coefficient over pairs of letters: 0 for nothing in common, 1 for the same. */
function likeness(a: string, b: string): number {
  const left = pairs(a)
  const right = pairs(b)
  let shared = 0
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0)
  const all = a.length + b.length - 2
  return all > 0 ? (2 * shared) / all : 0
}

function pairs(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}
