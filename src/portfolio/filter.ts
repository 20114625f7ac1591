import { folded } from '../model/folded.ts'
import type { Status } from '../model/records/profile.ts'
import type { Digest } from './digest.ts'
import { daysOf, meet, moneyOf } from './money.ts'
import { type PlaceNamed, placeKey, placeOfKey, type PlacesIndex } from './places.ts'

/**
 * Which interventions are wanted. Within one field one choice is enough, and all fields have to hold; an empty field asks
 * for nothing. '' among the choices of a field asks for those where it is not said.
 */
export interface PortfolioFilter {
  /** Words that all have to be in the title, provider, target group, groups, priorities, places or labels. */
  readonly text: string
  readonly statuses: readonly Status[]
  readonly providers: readonly string[]
  readonly tiers: readonly string[]
  readonly deliveryModels: readonly string[]
  /** Keys of places (see `placeKey`). What lies in one of them, round it or across it is wanted too. */
  readonly places: readonly string[]
  readonly priorities: readonly string[]
  /** Groups of people: the classification, or the target group in its words. */
  readonly groups: readonly string[]
  /** Funded on any day from `from` to `to`, both included; '' is open. Of an award with one date that day is known. */
  readonly from: string
  readonly to: string
  /** Known money of the whole intervention, in any one currency, both included. */
  readonly least: number | null
  readonly most: number | null
  /** Those whose money is not, or not all, known: alone, or beside those in the range. */
  readonly moneyUnknown: boolean
}

/** Asks for nothing, so that all are wanted. */
export const ALL: PortfolioFilter = {
  text: '',
  statuses: [],
  providers: [],
  tiers: [],
  deliveryModels: [],
  places: [],
  priorities: [],
  groups: [],
  from: '',
  to: '',
  least: null,
  most: null,
  moneyUnknown: false,
}

/** The fields that are chosen from values. */
export const CHOICES = ['statuses', 'providers', 'tiers', 'deliveryModels', 'places', 'priorities', 'groups'] as const
export type Choice = (typeof CHOICES)[number]

/** One field of a filter made ready: whether an intervention is wanted as far as this field goes. */
export interface Ask {
  readonly field: Choice | 'text' | 'period' | 'money'
  readonly wants: (digest: Digest) => boolean
}

/** The interventions that a filter wants, in the order in which they came. */
export function filterDigests(
  digests: readonly Digest[],
  filter: PortfolioFilter,
  places: PlacesIndex,
): readonly Digest[] {
  const asks = asksOf(filter, places)
  return asks.length === 0 ? digests : digests.filter((digest) => asks.every(({ wants }) => wants(digest)))
}

/** What a filter asks, field by field; fields that ask for nothing are not among them. */
export function asksOf(filter: PortfolioFilter, places: PlacesIndex): readonly Ask[] {
  const asks: Ask[] = []
  const words = folded(filter.text).split(' ').filter(Boolean)
  if (words.length > 0) {
    asks.push({ field: 'text', wants: (digest) => words.every((word) => textOf(digest).includes(word)) })
  }
  for (const field of CHOICES) {
    if (filter[field].length === 0) continue
    if (field === 'places') asks.push({ field, wants: inPlaces(filter.places, places) })
    else {
      const chosen = new Set(filter[field].map(folded))
      asks.push({ field, wants: (digest) => valuesOf(digest, field).some((value) => chosen.has(folded(value))) })
    }
  }
  if (filter.from || filter.to) {
    const period = { start: filter.from, end: filter.to }
    asks.push({
      field: 'period',
      wants: ({ awards }) =>
        awards.some((award) => {
          const days = daysOf(award)
          return days !== null && meet(days, period)
        }),
    })
  }
  const { least, most, moneyUnknown } = filter
  const ranged = least !== null || most !== null
  if (ranged || moneyUnknown) {
    asks.push({
      field: 'money',
      wants: (digest) => {
        const { amounts, unknown, without } = moneyOf(digest)
        if (moneyUnknown && unknown + without > 0) return true
        return ranged && amounts.some(({ amount }) => amount >= (least ?? -Infinity) && amount <= (most ?? Infinity))
      },
    })
  }
  return asks
}

/** The values of a field of an intervention; [''] where it is not said. Places are keys. */
export function valuesOf(digest: Digest, field: Choice): readonly string[] {
  const values = said(digest, field)
  return values.length > 0 ? values : NOT_SAID
}

const NOT_SAID = ['']

function said(digest: Digest, field: Choice): readonly string[] {
  if (field === 'statuses') return [digest.status]
  if (field === 'providers') return [digest.provider.trim()]
  if (field === 'places') return digest.places.map(placeKey)
  if (field !== 'groups') return digest[field]
  return digest.groups.length > 0 ? digest.groups : [digest.targetGroup.trim()]
}

function inPlaces(keys: readonly string[], index: PlacesIndex): (digest: Digest) => boolean {
  const chosen = keys.filter(Boolean).map(placeOfKey)
  const notSaid = keys.includes('')
  // Hundreds of interventions name the same few places.
  const known = new Map<string, boolean>()
  const wanted = (place: PlaceNamed) => {
    const key = `${placeKey(place)} ${place.name}`
    let found = known.get(key)
    if (found === undefined) known.set(key, (found = index.shared(chosen, [place]).length > 0))
    return found
  }
  return ({ places }) => (places.length === 0 ? notSaid : places.some(wanted))
}

const texts = new WeakMap<Digest, string>()

/** Everything in an intervention that is searched. A digest is never changed, so its text is folded once. */
function textOf(digest: Digest): string {
  const known = texts.get(digest)
  if (known !== undefined) return known
  const { title, provider, targetGroup, groups, priorities, places, nodes } = digest
  const parts = [title, provider, targetGroup, ...groups, ...priorities, ...places.map(({ name }) => name)]
  const text = [...parts, ...nodes.map(({ label }) => label)].map(folded).join('\n')
  texts.set(digest, text)
  return text
}
