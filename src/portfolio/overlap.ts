import { folded } from '../model/folded.ts'
import type { Status } from '../model/records/profile.ts'
import type { Digest } from './digest.ts'
import { placeKey, type PlacesIndex } from './places.ts'
import { byTitle } from './sort.ts'
import { agesInCommon, outcomeKeys, saysAge, type Together, together } from './together.ts'

/** Two interventions that share place, group and at least one system outcome; `a` comes before `b` by title. */
export interface Overlap extends Together {
  readonly a: Digest
  readonly b: Digest
}

/** Two interventions that share two of the three; what they share is said by `together`. */
export interface NearOverlap {
  readonly a: Digest
  readonly b: Digest
  readonly lacks: 'place' | 'group' | 'outcome'
  /** How many system outcomes they share. */
  readonly outcomes: number
}

export interface Overlaps {
  /** Those that share most outcomes, then places, then ways in which the group is the same, first; equals by title. */
  readonly pairs: readonly Overlap[]
  /** Those that share most outcomes first; equals by title. */
  readonly near: readonly NearOverlap[]
  /** How many interventions were looked at. */
  readonly interventions: number
}

export interface OverlapOptions {
  /** Which interventions are looked at: what is there and what is asked for, unless said otherwise. */
  readonly count?: readonly Status[]
  /** The system model: only its outcomes and impacts count, and they get their labels. */
  readonly system?: Digest
  /** Only pairs with this intervention. */
  readonly only?: string
}

const LOOKED_AT: readonly Status[] = ['funded', 'proposed']

/** The pairs of interventions that overlap, and those that nearly do. The order of `digests` makes no difference. */
export function overlaps(digests: readonly Digest[], index: PlacesIndex, options: OverlapOptions = {}): Overlaps {
  const { count = LOOKED_AT, system, only } = options
  const all = digests
    .filter(({ id, kind, status }) => kind === 'intervention' && id !== system?.id && count.includes(status))
    .toSorted(byTitle)
  const sharesPlace = placeSharing(all, index)
  const sharesClass = marks(all, ({ groups, targetGroup }) => [
    ...groups.map((group) => `c ${folded(group)}`),
    ...(targetGroup.trim() ? [`w ${folded(targetGroup)}`] : []),
  ])
  const outcomes = marks(all, (digest) => outcomeKeys(digest, system))
  const pairs: Overlap[] = []
  const near: NearOverlap[] = []
  const places = new Map<Digest, number>()
  for (const [at, digest] of all.entries()) places.set(digest, at)
  for (const [i, a] of all.entries()) {
    for (let j = i + 1; j < all.length; j++) {
      const b = all[j]
      if (!b || (only !== undefined && a.id !== only && b.id !== only)) continue
      const inPlace = sharesPlace(i, j)
      const number = inBoth(outcomes[i], outcomes[j])
      if (!inPlace && number === 0) continue
      const inGroup = inBoth(sharesClass[i], sharesClass[j]) > 0 || (saysAge(a) && agesInCommon(a, b) !== null)
      if (inPlace && inGroup && number > 0) pairs.push({ a, b, ...together(a, b, index, system) })
      else if (Number(inPlace) + Number(inGroup) + Number(number > 0) === 2) {
        const lacks = inPlace ? (inGroup ? 'outcome' : 'group') : 'place'
        near.push({ a, b, lacks, outcomes: number })
      }
    }
  }
  const order = (one: Pair, other: Pair) =>
    (places.get(one.a) ?? 0) - (places.get(other.a) ?? 0) || (places.get(one.b) ?? 0) - (places.get(other.b) ?? 0)
  return {
    pairs: pairs.sort(
      (one, other) =>
        other.outcomes.length - one.outcomes.length ||
        other.places.length - one.places.length ||
        other.groups.length - one.groups.length ||
        order(one, other),
    ),
    near: near.sort((one, other) => other.outcomes - one.outcomes || order(one, other)),
    interventions: all.length,
  }
}

interface Pair {
  readonly a: Digest
  readonly b: Digest
}

/** A set of numbers as bits, so that a hundred thousand pairs are compared in milliseconds. */
type Bits = Uint32Array

function bitsOf(size: number, members: Iterable<number>): Bits {
  const bits = new Uint32Array((size + 31) >>> 5)
  for (const at of members) bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
  return bits
}

/** How many numbers are in both sets. */
function inBoth(a: Bits | undefined, b: Bits | undefined): number {
  let count = 0
  if (!a || !b) return count
  for (let at = 0; at < a.length; at++) {
    let both = (a[at] ?? 0) & (b[at] ?? 0)
    for (; both !== 0; both &= both - 1) count++
  }
  return count
}

/** Of each intervention which of all keys it has, as bits. */
function marks(all: readonly Digest[], keysOf: (digest: Digest) => readonly string[]): readonly Bits[] {
  const numbers = new Map<string, number>()
  const members = all.map((digest) =>
    keysOf(digest).map((key) => {
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      return number
    }),
  )
  return members.map((ats) => bitsOf(numbers.size, ats))
}

/** Whether two interventions have places that overlap. Hundreds name the same few places: those are compared once. */
function placeSharing(all: readonly Digest[], index: PlacesIndex): (i: number, j: number) => boolean {
  const numbers = new Map<string, number>()
  const distinct: Digest['places'] = []
  const members = all.map(({ places }) =>
    places.map((place) => {
      const key = `${placeKey(place)} ${place.name}`
      let number = numbers.get(key)
      if (number === undefined) {
        number = distinct.push(place) - 1
        numbers.set(key, number)
      }
      return number
    }),
  )
  const touching = distinct.map((place) => distinct.flatMap((other, at) => (index.relation(place, other) ? [at] : [])))
  const named = members.map((ats) => bitsOf(distinct.length, ats))
  const touched = members.map((ats) =>
    bitsOf(
      distinct.length,
      ats.flatMap((at) => touching[at] ?? []),
    ),
  )
  return (i, j) => inBoth(named[i], touched[j]) > 0
}
