import { folded } from '../model/folded.ts'
import type { Digest } from './digest.ts'
import { isChange } from './digestOf.ts'
import { distinct } from './folded.ts'
import { daysOf, inCommon, type Period } from './money.ts'
import type { PlacesIndex, SharedPlace } from './places.ts'

/** People whom two interventions are both for, and how that is known: the same class, the same words, or ages in common. */
export type SharedGroup =
  | { readonly by: 'class'; readonly name: string }
  | { readonly by: 'words'; readonly name: string }
  | { readonly by: 'ages'; readonly from: number | null; readonly to: number | null }

/** A system outcome that two interventions contribute to. `label` is '' where the system model was not given. */
export interface SharedOutcome {
  readonly systemModel: string
  readonly systemNode: string
  readonly label: string
}

/** What two interventions have in common. Facts: whether that is duplication is for people to say. */
export interface Together {
  readonly places: readonly SharedPlace<Digest['places'][number]>[]
  readonly groups: readonly SharedGroup[]
  readonly outcomes: readonly SharedOutcome[]
  /** Days on which both are funded; none where `funded` is `apart`, or `unknown` as one of them has no dates. */
  readonly periods: readonly Period[]
  readonly funded: 'together' | 'apart' | 'unknown'
}

/** What two interventions share. With the system model only its outcomes and impacts are looked at, by their labels. */
export function together(a: Digest, b: Digest, places: PlacesIndex, system?: Digest): Together {
  const periods = periodsOf(a, b)
  return {
    places: places.shared(a.places, b.places),
    groups: groupsOf(a, b),
    outcomes: outcomesOf(a, b, system),
    ...periods,
  }
}

/** The ages in common of two interventions that both say an age; null otherwise. A side that is not said is open. */
export function agesInCommon(a: Ages, b: Ages): { from: number | null; to: number | null } | null {
  if (!saysAge(a) || !saysAge(b)) return null
  const from = highest(a.ageFrom, b.ageFrom)
  const to = lowest(a.ageTo, b.ageTo)
  return from !== null && to !== null && from > to ? null : { from, to }
}

type Ages = Pick<Digest, 'ageFrom' | 'ageTo'>

/** Whether an intervention says how old the people are whom it is for. */
export function saysAge({ ageFrom, ageTo }: Ages): boolean {
  return ageFrom !== null || ageTo !== null
}

/** The keys of the system outcomes that an intervention contributes to. With the system model only those that it has. */
export function outcomeKeys(digest: Digest, system?: Digest): readonly string[] {
  const labels = system && labelsOf(system)
  const keys = new Set<string>()
  for (const { systemModel, systemNode } of digest.contributions) {
    if (!labels || (systemModel === system.id && labels.has(systemNode))) keys.add(`${systemModel}\n${systemNode}`)
  }
  return [...keys]
}

function outcomesOf(a: Digest, b: Digest, system?: Digest): readonly SharedOutcome[] {
  const theirs = new Set(outcomeKeys(b, system))
  const shared = outcomeKeys(a, system).filter((key) => theirs.has(key))
  const labels = system && labelsOf(system)
  const order = labels ? [...labels.keys()] : []
  return shared
    .map((key) => {
      const [systemModel = '', systemNode = ''] = key.split('\n')
      return { systemModel, systemNode, label: labels?.get(systemNode) ?? '' }
    })
    .sort(
      (one, other) =>
        order.indexOf(one.systemNode) - order.indexOf(other.systemNode) ||
        (one.systemModel + one.systemNode < other.systemModel + other.systemNode ? -1 : 1),
    )
}

const labelled = new WeakMap<Digest, ReadonlyMap<string, string>>()

function labelsOf(system: Digest): ReadonlyMap<string, string> {
  const known = labelled.get(system)
  if (known) return known
  const labels = new Map(system.nodes.filter(({ kind }) => isChange(kind)).map(({ id, label }) => [id, label]))
  labelled.set(system, labels)
  return labels
}

function groupsOf(a: Digest, b: Digest): readonly SharedGroup[] {
  const theirs = new Set(b.groups.map(folded))
  const classes = distinct(a.groups.filter((group) => theirs.has(folded(group))))
  const groups: SharedGroup[] = classes.map((name) => ({ by: 'class', name }))
  if (folded(a.targetGroup) && folded(a.targetGroup) === folded(b.targetGroup)) {
    groups.push({ by: 'words', name: a.targetGroup.trim() })
  }
  const ages = agesInCommon(a, b)
  if (ages) groups.push({ by: 'ages', ...ages })
  return groups
}

function periodsOf(a: Digest, b: Digest): Pick<Together, 'periods' | 'funded'> {
  const [ours, theirs] = [a, b].map(({ awards }) => awards.flatMap((award) => daysOf(award) ?? []))
  if (!ours?.length || !theirs?.length) return { periods: [], funded: 'unknown' }
  const found = ours.flatMap((one) => theirs.flatMap((other) => inCommon(one, other) ?? []))
  const periods = joined(found.sort((one, other) => (one.start < other.start ? -1 : 1)))
  return { periods, funded: periods.length > 0 ? 'together' : 'apart' }
}

/** Periods in order, those that meet made one. */
function joined(periods: readonly Period[]): readonly Period[] {
  const all: { start: string; end: string }[] = []
  for (const { start, end } of periods) {
    const last = all.at(-1)
    if (!last || start > last.end) all.push({ start, end })
    else if (end > last.end) last.end = end
  }
  return all
}

function highest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}

function lowest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b)
}
