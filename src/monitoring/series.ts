import type { Data, Model, Observation, Target } from '../model/model.ts'
import { comparePeriods } from './periods.ts'

/** One value in a series, with the record it came from. `value` is null where it is suppressed, missing or not due. */
export interface Point {
  readonly start: string
  readonly end: string
  readonly value: number | null
  readonly status: Observation['status']
  readonly observation: Observation
}

/** What may stand only once: the same indicator, period, place and slice. */
export function observationKey(value: Pick<Observation, 'indicator' | 'start' | 'end' | 'place' | 'slice'>): string {
  return [value.indicator, value.start, value.end, value.place, value.slice].join('\u0000')
}

const NONE: readonly Point[] = []
const indexes = new WeakMap<Data['observations'], Map<string, readonly Observation[]>>()
const targetIndexes = new WeakMap<Model['targets'], Map<string, readonly Target[]>>()
const series = new WeakMap<readonly Observation[], Map<string, readonly Point[]>>()

/**
 * The values of an indicator in order of time, one for a period. Without a place it is the series of the whole area:
 * the values with no place, or, where every value names the same single place, that one. Slices are left out. The
 * same table gives the same array back. Should two people have typed the same period at once, the later id stands.
 */
export function seriesOf(data: Pick<Data, 'observations'>, indicator: string, place?: string): readonly Point[] {
  const own = ofIndicator(data.observations, indicator)
  if (!own) return NONE
  const wanted = place ?? headlinePlace(own)
  const byPlace = series.get(own) ?? new Map<string, readonly Point[]>()
  series.set(own, byPlace)
  const points = byPlace.get(wanted) ?? pointsOf(own, wanted)
  byPlace.set(wanted, points)
  return points
}

/** The places an indicator has values for, in alphabetical order; '' is the whole area. */
export function placesOf(data: Pick<Data, 'observations'>, indicator: string): string[] {
  const own = ofIndicator(data.observations, indicator) ?? []
  return [...new Set(own.map((observation) => observation.place))].toSorted()
}

/** The targets that stand: for each period the last one set, unless that withdrew it. In order of their end. */
export function currentTargets(model: Pick<Model, 'targets'>, indicator: string): Target[] {
  const last = new Map<string, Target>()
  for (const target of targetsOf(model.targets, indicator).toSorted(bySetting)) {
    last.set(`${target.start} ${target.end}`, target)
  }
  return [...last.values()]
    .filter((target) => target.value !== null)
    .toSorted((a, b) => compare(a.end, b.end) || compare(b.start, a.start))
}

/** Every target ever set for a period, withdrawals among them, the first set first. */
export function targetHistory(model: Pick<Model, 'targets'>, indicator: string, start: string, end: string): Target[] {
  return targetsOf(model.targets, indicator)
    .filter((target) => target.start === start && target.end === end)
    .toSorted(bySetting)
}

/** The target of exactly that period. A target is never shared out over shorter periods. */
export function targetFor(
  targets: readonly Target[],
  period: { readonly start: string; readonly end: string },
): Target | null {
  return targets.find((target) => target.start === period.start && target.end === period.end) ?? null
}

/** The soonest target due at or after a date, leaving out the one that is of exactly that period. */
export function nextTarget(
  targets: readonly Target[],
  period: { readonly start: string; readonly end: string },
): Target | null {
  const due = targets.filter((target) => target.end >= period.end && target !== targetFor(targets, period))
  return due.toSorted((a, b) => compare(a.end, b.end))[0] ?? null
}

function targetsOf(table: Model['targets'], indicator: string): readonly Target[] {
  const index = targetIndexes.get(table) ?? Map.groupBy(table.values(), (target) => target.indicator)
  targetIndexes.set(table, index)
  return index.get(indicator) ?? []
}

function ofIndicator(table: Data['observations'], indicator: string): readonly Observation[] | undefined {
  const index = indexes.get(table) ?? indexOf(table)
  indexes.set(table, index)
  return index.get(indicator)
}

function indexOf(table: Data['observations']): Map<string, readonly Observation[]> {
  return Map.groupBy(
    [...table.values()].filter((observation) => observation.slice === ''),
    (observation) => observation.indicator,
  )
}

function headlinePlace(own: readonly Observation[]): string {
  const [first = '', ...others] = new Set(own.map((observation) => observation.place))
  return others.length === 0 ? first : ''
}

function pointsOf(own: readonly Observation[], place: string): readonly Point[] {
  const byPeriod = new Map<string, Observation>()
  for (const observation of own) {
    const key = `${observation.start} ${observation.end}`
    const other = byPeriod.get(key)
    if (observation.place === place && (!other || other.id < observation.id)) byPeriod.set(key, observation)
  }
  return [...byPeriod.values()]
    .filter((observation) => observation.start && observation.end)
    .toSorted(comparePeriods)
    .map((observation) => ({
      start: observation.start,
      end: observation.end,
      value: observation.status === 'final' || observation.status === 'provisional' ? observation.value : null,
      status: observation.status,
      observation,
    }))
}

/** By the moment it was set, then by id. Moments differ in their decimals, so that they do not sort as text. */
function bySetting(a: Target, b: Target): number {
  return (Date.parse(a.setOn) || 0) - (Date.parse(b.setOn) || 0) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
