import { folded } from '../model/folded.ts'
import type { Digest } from './digest.ts'
import { asksOf, type Choice, CHOICES, type PortfolioFilter, valuesOf } from './filter.ts'
import { byWords } from './folded.ts'
import { placeKey, placeOfKey, type PlacesIndex } from './places.ts'

/** One value that a field can be filtered by. */
export interface Facet {
  /** What goes into the filter; '' where it is not said. */
  readonly value: string
  /** The value in the interventions' own words; of a place its name. */
  readonly name: string
  /** How many interventions would be left with only this value chosen in its field, and the other fields as they are. */
  readonly count: number
}

export type Facets = Readonly<Record<Choice, readonly Facet[]>>

/**
 * The values of every field with their counts, by name; "not said" is the last. Places are those that interventions name
 * and every place round them, so that a district can be chosen where only its wards are named.
 */
export function facetsOf(digests: readonly Digest[], filter: PortfolioFilter, places: PlacesIndex): Facets {
  const asks = asksOf(filter, places)
  const left = Object.fromEntries(CHOICES.map((field) => [field, [] as Digest[]])) as Record<Choice, Digest[]>
  for (const digest of digests) {
    // Whether it is left for a field does not depend on what is chosen in that field itself.
    const refused = asks.filter(({ wants }) => !wants(digest))
    if (refused.length > 1) continue
    for (const field of CHOICES) if (refused.every((ask) => ask.field === field)) left[field].push(digest)
  }
  return {
    statuses: count(digests, left.statuses, 'statuses'),
    providers: count(digests, left.providers, 'providers'),
    tiers: count(digests, left.tiers, 'tiers'),
    deliveryModels: count(digests, left.deliveryModels, 'deliveryModels'),
    places: countPlaces(digests, left.places, places),
    priorities: count(digests, left.priorities, 'priorities'),
    groups: count(digests, left.groups, 'groups'),
  }
}

function count(all: readonly Digest[], left: readonly Digest[], field: Choice): readonly Facet[] {
  const facets = new Map<string, { value: string; name: string; count: number }>()
  for (const digest of all) {
    for (const name of valuesOf(digest, field)) {
      const value = folded(name)
      // The same spelling stands for a value in whatever order the interventions come.
      const facet = facets.get(value)
      if (!facet) facets.set(value, { value: name, name, count: 0 })
      else if (byWords(name, facet.name) < 0) Object.assign(facet, { value: name, name })
    }
  }
  for (const digest of left) {
    for (const value of new Set(valuesOf(digest, field).map(folded))) {
      const facet = facets.get(value)
      if (facet) facet.count++
    }
  }
  return sorted(facets.values())
}

function countPlaces(all: readonly Digest[], left: readonly Digest[], index: PlacesIndex): readonly Facet[] {
  const facets = new Map<string, { value: string; name: string; count: number }>()
  const offer = (value: string, name: string) => {
    const facet = facets.get(value)
    if (!facet) facets.set(value, { value, name, count: 0 })
    else if (name && (!facet.name || byWords(name, facet.name) < 0)) facet.name = name
  }
  for (const digest of all) {
    if (digest.places.length === 0) offer('', '')
    for (const place of digest.places) {
      offer(placeKey(place), index.find(place.code)?.name ?? (place.name || place.code))
      for (const code of index.around(place.code)) offer(code, index.find(code)?.name ?? code)
    }
  }
  const named = new Map<string, { place: Digest['places'][number]; models: number[] }>()
  for (const [at, { places }] of left.entries()) {
    for (const place of places) {
      const key = `${placeKey(place)} ${place.name}`
      const found = named.get(key)
      if (found) found.models.push(at)
      else named.set(key, { place, models: [at] })
    }
  }
  for (const facet of facets.values()) {
    const { value } = facet
    if (value === '') {
      facet.count = left.filter(({ places }) => places.length === 0).length
      continue
    }
    const chosen = placeOfKey(value)
    const models = new Set<number>()
    for (const { place, models: ats } of named.values()) {
      if (index.relation(chosen, place)) for (const at of ats) models.add(at)
    }
    facet.count = models.size
  }
  return sorted(facets.values())
}

function sorted(facets: Iterable<Facet>): readonly Facet[] {
  return [...facets].sort((a, b) => {
    if (a.value === '' || b.value === '') return a.value === b.value ? 0 : a.value === '' ? 1 : -1
    return byWords(a.name, b.name) || byWords(a.value, b.value)
  })
}
