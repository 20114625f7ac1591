import { folded } from '../model/folded.ts'
import { DELIVERY_MODELS, TIERS } from '../model/records/profile.ts'
import type { Digest } from './digest.ts'
import { byWords } from './folded.ts'
import { bandsOf, type MoneyBand } from './money.ts'
import { type PlaceNamed, placeKey, type PlacesIndex } from './places.ts'

export const COVERAGE_BY = ['intervention', 'place', 'tier', 'priority', 'delivery-model', 'money'] as const
export type CoverageBy = (typeof COVERAGE_BY)[number]

/** A column of the coverage matrix. */
export interface CoverageColumn {
  /** The model, place, tier, priority, delivery model or band; '' where that is not said of an intervention. */
  readonly key: string
  /** Its name in the interventions' own words; '' for bands, and where nothing is said. */
  readonly name: string
  /** Of a column of money: in what band the known money of the whole intervention falls, never that of one outcome. */
  readonly band: MoneyBand | null
  /** The interventions in it. */
  readonly models: readonly string[]
}

export interface ColumnOptions {
  readonly by: CoverageBy
  /**
   * Of columns by place: the type of the places that are columns (such as MD). An intervention is then in the column of
   * every such place that it overlaps. Without it the columns are the places as interventions name them.
   */
  readonly level?: { readonly type: string; readonly places: PlacesIndex }
}

interface Heading {
  readonly key: string
  readonly name: string
  readonly band?: MoneyBand
}

const NOT_SAID: readonly Heading[] = [{ key: '', name: '' }]

/** The columns for these interventions, and which of them an intervention is in. "Not said" is the last. */
export function columnsOf(
  digests: readonly Digest[],
  options: ColumnOptions,
): { readonly columns: readonly CoverageColumn[]; readonly columnsOfModel: (model: string) => readonly string[] } {
  const headingsOf = headings(options)
  const columns = new Map<string, { heading: Heading; models: string[] }>()
  const byModel = new Map<string, string[]>()
  for (const digest of digests) {
    const found = headingsOf(digest)
    const keys = new Set<string>()
    for (const heading of found.length > 0 ? found : NOT_SAID) {
      if (keys.has(heading.key)) continue
      keys.add(heading.key)
      const column = columns.get(heading.key)
      if (column) column.models.push(digest.id)
      else columns.set(heading.key, { heading, models: [digest.id] })
    }
    byModel.set(digest.id, [...keys])
  }
  return {
    columns: [...columns.values()]
      .sort((a, b) => order(options.by, a.heading, b.heading))
      .map(({ heading: { key, name, band = null }, models }) => ({ key, name, band, models })),
    columnsOfModel: (model) => byModel.get(model) ?? [],
  }
}

function headings({ by, level }: ColumnOptions): (digest: Digest) => readonly Heading[] {
  if (by === 'intervention') return ({ id, title }) => [{ key: id, name: title }]
  if (by === 'tier') return ({ tiers }) => tiers.map(asHeading)
  if (by === 'delivery-model') return ({ deliveryModels }) => deliveryModels.map(asHeading)
  if (by === 'priority') return ({ priorities }) => priorities.map((name) => ({ key: folded(name), name }))
  if (by === 'money') return (digest) => (bandsOf(digest) ?? []).map(bandHeading)
  if (!level) return ({ places }) => places.map(placeHeading)
  const type = folded(level.type)
  const wanted = [...level.places.all()].filter((place) => folded(place.type) === type)
  const byCode = new Map(wanted.map((place) => [place.code, placeHeading(place)]))
  // Hundreds of interventions name the same few places, and there may be 35,000 to hold them against.
  const known = new Map<string, readonly Heading[]>()
  const inLevel = (place: PlaceNamed) => {
    const key = `${placeKey(place)} ${place.name}`
    const before = known.get(key)
    if (before) return before
    const codes = level.places.touching(place.code)
    const found = codes
      ? [...codes].flatMap((code) => byCode.get(code) ?? [])
      : wanted.filter((one) => level.places.relation(one, place)).map(placeHeading)
    known.set(key, found)
    return found
  }
  return ({ places }) => places.flatMap(inLevel)
}

const asHeading = (term: string): Heading => ({ key: term, name: term })
const placeHeading = (place: PlaceNamed): Heading => ({ key: placeKey(place), name: place.name })
const bandHeading = (band: MoneyBand): Heading => ({ key: `${band.currency} ${band.from}`, name: '', band })

const SCHEMES: readonly string[] = [...TIERS, ...DELIVERY_MODELS]

function order(by: CoverageBy, a: Heading, b: Heading): number {
  if (a.key === '' || b.key === '') return a.key === b.key ? 0 : a.key === '' ? 1 : -1
  if (a.band && b.band) return byWords(a.band.currency, b.band.currency) || a.band.from - b.band.from
  const places = by === 'tier' || by === 'delivery-model' ? placeIn(a.key) - placeIn(b.key) : 0
  return places || byWords(a.name, b.name) || byWords(a.key, b.key)
}

function placeIn(term: string): number {
  const at = SCHEMES.indexOf(term)
  return at < 0 ? SCHEMES.length : at
}
