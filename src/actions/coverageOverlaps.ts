import type { Digest } from '../portfolio/digest.ts'
import { daysOf } from '../portfolio/money.ts'
import type { NearOverlap, Overlap, Overlaps } from '../portfolio/overlap.ts'
import { placeKey, type PlacesIndex, placeOfKey } from '../portfolio/places.ts'
import type { SharedGroup, SharedOutcome } from '../portfolio/together.ts'
import { byWords } from '../portfolio/folded.ts'
import { say } from '../words/words.ts'
import { sayAwardDays, sayPeriod, sayPlace } from './interventions.ts'

/** Which pairs are wanted; '' asks for nothing. */
export interface OverlapFilter {
  /** The key of a place: pairs that overlap in it, in a part of it or round it. */
  readonly place: string
  /** The id of a system outcome. */
  readonly outcome: string
  /** The id of one intervention. */
  readonly model: string
  readonly bids: boolean
  readonly together: boolean
}

export const ALL_PAIRS: OverlapFilter = { place: '', outcome: '', model: '', bids: false, together: false }

/** The pairs that a filter wants, in their order. */
export function wantedPairs(pairs: Overlaps['pairs'], filter: OverlapFilter, places: PlacesIndex): Overlaps['pairs'] {
  const { place, outcome, model, bids, together } = filter
  const chosen = place === '' ? null : placeOfKey(place)
  return pairs.filter(
    (pair) =>
      (model === '' || pair.a.id === model || pair.b.id === model) &&
      (!bids || withBid(pair)) &&
      (!together || pair.funded === 'together') &&
      (outcome === '' || pair.outcomes.some(({ systemNode }) => systemNode === outcome)) &&
      (!chosen || pair.places.some(({ a, b }) => places.relation(chosen, a) && places.relation(chosen, b))),
  )
}

/** The pairs that nearly overlap, as far as a filter can be asked of them. */
export function wantedNear(near: Overlaps['near'], { model, bids }: OverlapFilter): Overlaps['near'] {
  return near.filter((pair) => (model === '' || pair.a.id === model || pair.b.id === model) && (!bids || withBid(pair)))
}

/** Whether one of two is a bid. */
function withBid({ a, b }: Pick<NearOverlap, 'a' | 'b'>): boolean {
  return a.status === 'proposed' || b.status === 'proposed'
}

interface Choice {
  readonly id: string
  readonly label: string
}

/** What the pairs can be filtered by: only what is in one of them. */
export function pairChoices(
  pairs: Overlaps['pairs'],
  places: PlacesIndex,
): { readonly places: readonly Choice[]; readonly outcomes: readonly Choice[]; readonly models: readonly Choice[] } {
  const found = {
    places: new Map<string, string>(),
    outcomes: new Map<string, string>(),
    models: new Map<string, string>(),
  }
  for (const pair of pairs) {
    for (const shared of pair.places) {
      for (const place of [shared.a, shared.b]) found.places.set(placeKey(place), sayPlace(place, places))
    }
    // An outcome whose words are not here cannot be told from another one.
    for (const { systemNode, label } of pair.outcomes) if (label.trim()) found.outcomes.set(systemNode, label.trim())
    for (const one of [pair.a, pair.b]) found.models.set(one.id, titleOf(one))
  }
  const sorted = (all: ReadonlyMap<string, string>) =>
    [...all].map(([id, label]) => ({ id, label })).sort((a, b) => byWords(a.label, b.label))
  return { places: sorted(found.places), outcomes: sorted(found.outcomes), models: sorted(found.models) }
}

/** A filter without what no pair has: a link may be older than the pairs. */
export function answerable(filter: OverlapFilter, choices: ReturnType<typeof pairChoices>): OverlapFilter {
  const known = (asked: string, among: readonly Choice[]) => (among.some(({ id }) => id === asked) ? asked : '')
  return {
    ...filter,
    place: known(filter.place, choices.places),
    outcome: known(filter.outcome, choices.outcomes),
    model: known(filter.model, choices.models),
  }
}

export function titleOf({ title }: Pick<Digest, 'title'>): string {
  return title.trim() || say('workspace.new.untitled')
}

/** How two places have something in common. */
export function sayPlaces({ a, b, how, byName }: Overlap['places'][number], places: PlacesIndex): string {
  const words = say(`overlap.place.${how}`, { a: sayPlace(a, places), b: sayPlace(b, places) })
  return byName ? say('overlap.place.byName', { words }) : words
}

/** How two interventions are for the same people. */
export function sayShared(group: SharedGroup, { a, b }: Pick<Overlap, 'a' | 'b'>): string {
  if (group.by !== 'ages') return say(`overlap.group.${group.by}`, { name: group.name })
  return say('overlap.group.ages', { a: sayAges(a), b: sayAges(b) })
}

export function sayOutcome({ label }: SharedOutcome): string {
  return label.trim() ? say('overlap.outcome.serve', { label }) : say('overlap.outcome.unnamed')
}

/** The ages in words; '' where none is said. */
export function sayAges({ ageFrom, ageTo }: Pick<Digest, 'ageFrom' | 'ageTo'>): string {
  if (ageFrom !== null && ageTo !== null) return say('overlap.ages', { from: ageFrom, to: ageTo })
  if (ageFrom !== null) return say('overlap.ages.from', { from: ageFrom })
  return ageTo === null ? '' : say('overlap.ages.to', { to: ageTo })
}

/** Whether two are funded at the same time, and when. */
export function sayFunded({ funded, periods }: Pick<Overlap, 'funded' | 'periods'>): string {
  if (funded !== 'together') return say(`overlap.funding.${funded}`)
  return say('overlap.funding.together', { periods: periods.map(sayPeriod).join(', ') })
}

/** When one of them is funded. */
export function sayFunding(digest: Digest): string {
  const period = digest.awards.map(sayAwardDays).filter(Boolean).join(', ')
  if (!period) return say('overlap.funding.none', { title: titleOf(digest) })
  return say('overlap.funding.of', { title: titleOf(digest), period })
}

/** One period in a drawing of several side by side: where it begins and how wide it is, in parts of the whole. */
export interface Bar {
  readonly from: number
  readonly width: number
}

/** The funding of two interventions on one line of time; null where neither has a date. An end that is not known stays open. */
export function barsOf(
  pair: Pick<Overlap, 'a' | 'b'>,
): { readonly a: readonly Bar[]; readonly b: readonly Bar[] } | null {
  const days = [pair.a, pair.b].map(({ awards }) => awards.flatMap((award) => daysOf(award) ?? []))
  const all = days.flat()
  if (all.length === 0) return null
  const at = (day: string) => Date.parse(day)
  const first = Math.min(...all.map(({ start }) => at(start)))
  const last = Math.max(...all.map(({ end }) => at(end)))
  const whole = Math.max(last - first, 1)
  const [a = [], b = []] = days.map((list) =>
    list.map(({ start, end }) => ({
      from: (at(start) - first) / whole,
      width: Math.max((at(end) - at(start)) / whole, 0.01),
    })),
  )
  return { a, b }
}
