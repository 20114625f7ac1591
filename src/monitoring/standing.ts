import { need } from '../model/error.ts'
import type { Data, Indicator, Model, Observation, Target } from '../model/model.ts'
import { daysBetween, wholeMonths } from './dates.ts'
import { currentTargets, nextTarget, seriesOf, targetFor } from './series.ts'
import type { Point } from './series.ts'

/** From the worst to the best, then those that say nothing about good or bad. */
export const STANDINGS = [
  'below-plan',
  'moving-away',
  'worsened',
  'no-change',
  'moving-to-target',
  'on-track',
  'improved',
  'maintained',
  'met',
  'no-direction',
  'no-comparison',
  'no-data',
] as const
export type StandingStatus = (typeof STANDINGS)[number]

/** `due` is 'now' for the target of exactly the latest period, 'next' for the soonest one still to come. */
export interface StandingTarget {
  readonly id: string
  readonly start: string
  readonly end: string
  readonly value: number
  readonly due: 'now' | 'next'
}

/** Where a change is counted from: the baseline, or without one the first value of the same kind of period. */
export interface StandingBase {
  readonly from: 'baseline' | 'first'
  readonly value: number
  readonly start: string
  readonly end: string
}

export interface Standing {
  readonly status: StandingStatus
  readonly latest: {
    readonly start: string
    readonly end: string
    readonly value: number
    readonly status: Observation['status']
  } | null
  readonly target: StandingTarget | null
  readonly baseline: { readonly value: number; readonly start: string; readonly end: string } | null
  readonly base: StandingBase | null
  /** Latest less base, in the indicator's unit, and in per cent of the base (not rounded; null when the base is 0). */
  readonly change: { readonly absolute: number; readonly percent: number | null } | null
}

/** Per cent of a target or base that counts as close to it where the indicator does not say. */
export const DEFAULT_TOLERANCE = 5

/**
 * How an indicator stands by its latest value. Suppressed and missing values are passed over. In this order:
 *
 * 1. No value: 'no-data'. No direction of good ('' or 'none'): 'no-direction', with the change in numbers only.
 * 2. A target for exactly the latest period: 'met' when at or beyond it in the direction of good; 'on-track' when
 *    within the tolerance of it; 'moving-to-target' when nearer to it than the base; else 'below-plan'.
 * 3. Else a target still to come: 'on-track' when it is reached already; 'moving-to-target' or 'moving-away' when
 *    nearer to or farther from it than the base; 'no-change' when as far.
 * 4. Else against the base: 'improved', 'worsened' or 'no-change'; 'no-comparison' when there is no base.
 *
 * For 'maintain' good is to stay within the tolerance: of a target ('met', or 'on-track' before it is due), else of
 * the base ('maintained', or 'worsened' outside it). Counts and money that add up over time are compared only between
 * periods of the same length, so that a quarter is never held against a year.
 */
export function standing(
  model: Pick<Model, 'indicators' | 'targets'>,
  data: Pick<Data, 'observations'>,
  indicatorId: string,
): Standing {
  const indicator = need(model.indicators, indicatorId)
  const points = seriesOf(data, indicatorId).filter(hasValue)
  const latest = points.reduce<ValuePoint | null>(later, null)
  const baseline =
    indicator.baseline === null
      ? null
      : { value: indicator.baseline, start: indicator.baselineStart, end: indicator.baselineEnd }
  if (!latest) return { status: 'no-data', latest: null, target: null, baseline, base: null, change: null }
  const like = (span: { readonly start: string; readonly end: string }): boolean => comparable(indicator, span, latest)
  const first = points.find((point) => point !== latest && like(point)) ?? null
  const base: StandingBase | null =
    baseline && like(baseline) ? { from: 'baseline', ...baseline } : first && { from: 'first', ...spanOf(first) }
  const target = targetAt(currentTargets(model, indicatorId).filter(like), latest)
  return {
    status: statusOf(indicator, latest.value, target, base?.value ?? null),
    latest: { ...spanOf(latest), status: latest.status },
    target,
    baseline,
    base,
    change: base && changeOf(base.value, latest.value),
  }
}

/** The one that most needs a look: the worst by the order of STANDINGS, the first of equals; null for none. */
export function worstStanding(list: readonly Standing[]): Standing | null {
  const rank = (one: Standing): number => STANDINGS.indexOf(one.status)
  return list.reduce<Standing | null>((worst, one) => (worst && rank(worst) <= rank(one) ? worst : one), null)
}

type ValuePoint = Point & { readonly value: number }

function hasValue(point: Point): point is ValuePoint {
  return point.value !== null
}

/** The later end; of two that end on the same day, the shorter. */
function later(best: ValuePoint | null, point: ValuePoint): ValuePoint {
  return best && best.end > point.end ? best : point
}

function spanOf({ start, end, value }: ValuePoint): { start: string; end: string; value: number } {
  return { start, end, value }
}

/** Whether two values can be held against each other; where a baseline has no dates, it is taken as given. */
function comparable(
  indicator: Indicator,
  a: { readonly start: string; readonly end: string },
  b: { readonly start: string; readonly end: string },
): boolean {
  const state = indicator.basis === 'caseload-at-end' || indicator.basis === 'cumulative'
  const adds = indicator.type === 'count' || indicator.type === 'money'
  if (!adds || state || indicator.aggregation === 'last' || indicator.aggregation === 'average') return true
  return !a.start || !a.end || lengthOf(a) === lengthOf(b)
}

function lengthOf({ start, end }: { readonly start: string; readonly end: string }): string {
  const months = wholeMonths(start, end)
  return months === null ? `${daysBetween(start, end)} days` : `${months} months`
}

function targetAt(targets: readonly Target[], latest: ValuePoint): StandingTarget | null {
  const exact = targetFor(targets, latest)
  const found = exact ?? nextTarget(targets, latest)
  if (!found || found.value === null) return null
  return { id: found.id, start: found.start, end: found.end, value: found.value, due: exact ? 'now' : 'next' }
}

function statusOf(
  { direction, tolerance }: Indicator,
  value: number,
  target: StandingTarget | null,
  base: number | null,
): StandingStatus {
  if (direction === '' || direction === 'none') return 'no-direction'
  const share = (tolerance ?? DEFAULT_TOLERANCE) / 100
  const close = (to: number): boolean => atMost(Math.abs(value - to), Math.abs(to) * share)
  const reached = (to: number): boolean => {
    if (direction === 'maintain') return close(to)
    return direction === 'up' ? atMost(to, value) : atMost(value, to)
  }
  if (target?.due === 'now') {
    if (reached(target.value)) return 'met'
    if (close(target.value)) return 'on-track'
    return base !== null && nearing(base, value, target.value) < 0 ? 'moving-to-target' : 'below-plan'
  }
  if (target && reached(target.value)) return 'on-track'
  if (base === null) return 'no-comparison'
  if (target) {
    const way = nearing(base, value, target.value)
    if (way === 0) return 'no-change'
    return way < 0 ? 'moving-to-target' : 'moving-away'
  }
  if (direction === 'maintain') return close(base) ? 'maintained' : 'worsened'
  if (same(value, base)) return 'no-change'
  return value > base === (direction === 'up') ? 'improved' : 'worsened'
}

/** Below 0 when the value is nearer to the target than the base was, above 0 when farther. */
function nearing(base: number, value: number, target: number): number {
  const now = Math.abs(target - value)
  const then = Math.abs(target - base)
  return same(now, then) ? 0 : now - then
}

function changeOf(base: number, value: number): { absolute: number; percent: number | null } {
  return { absolute: value - base, percent: base === 0 ? null : ((value - base) / Math.abs(base)) * 100 }
}

/** Decimals such as 0.1 + 0.2 must not miss a target of 0.3. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

function atMost(a: number, b: number): boolean {
  return a <= b || same(a, b)
}
