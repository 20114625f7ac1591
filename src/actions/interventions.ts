import type { Award, Place } from '../model/model.ts'
import type { Status } from '../model/records/profile.ts'
import type { Digest } from '../portfolio/digest.ts'
import { daysOf, type Money, moneyOf } from '../portfolio/money.ts'
import type { PlacesIndex } from '../portfolio/places.ts'
import { hasWords, say } from '../words/words.ts'

/** One intervention as the list shows it. */
export interface Row {
  readonly digest: Digest
  readonly title: string
  readonly money: Money
  /** The first and the last day that it is funded: YYYY-MM-DD; '' where no award says a start, or an end. */
  readonly start: string
  readonly end: string
  /** How many nodes of the system model it contributes to. */
  readonly serves: number
}

const rows = new WeakMap<Digest, { readonly system: string; readonly row: Row }>()

/** What the list shows of an intervention. The same object for the same digest and system model. */
export function rowOf(digest: Digest, system: string): Row {
  const known = rows.get(digest)
  if (known?.system === system) return known.row
  const days = digest.awards.flatMap(({ start, end }) => [start, end].filter(Boolean)).sort()
  const served = digest.contributions.filter(({ systemModel }) => systemModel === system)
  const row: Row = {
    digest,
    title: digest.title.trim() || say('workspace.new.untitled'),
    money: moneyOf(digest),
    start: digest.awards.some(({ start }) => start) ? (days[0] ?? '') : '',
    end: digest.awards.some(({ end }) => end) ? (days.at(-1) ?? '') : '',
    serves: new Set(served.map(({ systemNode }) => systemNode)).size,
  }
  rows.set(digest, { system, row })
  return row
}

/** All that is an intervention, the system model itself not among them. */
export function interventionsOf(digests: Iterable<Digest>, system: string): readonly Digest[] {
  return [...digests].filter(({ id, kind }) => kind === 'intervention' && id !== system)
}

/** The funding period in words; '' where no date is known. */
export function sayPeriod({ start, end }: Pick<Row, 'start' | 'end'>): string {
  if (start === end) return sayDay(start)
  if (!start) return say('workspace.period.until', { end: sayDay(end) })
  if (!end) return say('workspace.period.from', { start: sayDay(start) })
  return say('workspace.period', { start: sayDay(start), end: sayDay(end) })
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A day in a dense list, which never breaks within: 1 Apr 2022. */
export function sayDay(iso: string): string {
  return iso && DAY.format(new Date(iso)).replaceAll(' ', '\u00A0')
}

/** The days of one funding in words; of one with a single date that date, as a start or as an end. */
export function sayAwardDays(award: Pick<Award, 'start' | 'end'>): string {
  return sayPeriod((award.start && award.end && daysOf(award)) || award)
}

/** A place by its name; of one that only has a code the name in the code lists. */
export function sayPlace({ code, name }: Pick<Place, 'code' | 'name'>, places: PlacesIndex): string {
  return name.trim() || places.find(code)?.name || code
}

/** The status of an intervention in words. */
export function sayStatus(status: Status): string {
  return say(`status.${status || 'none'}`)
}

/** The known terms of the list among what a digest says, in words; other terms stand as they are. */
export function sayTerms(digest: Digest): readonly string[] {
  return [
    ...digest.tiers.map((term) => sayTerm('tier', term)),
    ...digest.deliveryModels.map((term) => sayTerm('delivery', term)),
  ]
}

/** One tier or delivery model in words; a term of somebody's own stands as it is. */
export function sayTerm(scheme: 'tier' | 'delivery', term: string): string {
  const key = scheme === 'tier' ? `tier.${term}` : `deliveryModel.${term}`
  return hasWords(key) ? say(key) : term
}
