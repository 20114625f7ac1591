import type { Data, Indicator, Model } from '../model/model.ts'
import { disaggregationsOf, indicatorsInOrder } from '../model/queries/indicators.ts'
import { nodesInOrder } from '../model/queries/stages.ts'
import { addDays, monthEnd, monthStart, partsOf, wholeMonths } from '../monitoring/dates.ts'
import { isPeriod } from '../monitoring/periodWords.ts'
import { comparePeriods } from '../monitoring/periods.ts'
import { currentTargets, nextTarget, placesOf, type Point, seriesOf, targetFor } from '../monitoring/series.ts'

interface Span {
  readonly start: string
  readonly end: string
}

/** One indicator that is to be reported. What it counts and how is as in the indicator itself. */
export interface Asked extends Pick<
  Indicator,
  | 'title'
  | 'definition'
  | 'type'
  | 'unit'
  | 'unitOfCount'
  | 'basis'
  | 'numerator'
  | 'denominator'
  | 'frequency'
  | 'source'
  | 'owner'
> {
  readonly id: string
  /** The cards that it is on, in reading order. */
  readonly nodes: readonly { readonly id: string; readonly label: string }[]
  readonly disaggregations: readonly { readonly dimension: string; readonly categories: readonly string[] }[]
  /** The latest period that was reported, of any place; `value` is null where it was hidden or said to be missing. */
  readonly last: (Span & Pick<Point, 'value' | 'status'>) | null
  /** The period to report next; `due` once it has ended. Null where no frequency is stated, or there is no more to come. */
  readonly next: (Span & { readonly state: 'due' | 'coming' }) | null
  /** The target of that period or, without one, the soonest after it. A target is never shared out over shorter periods. */
  readonly target: (Span & { readonly value: number }) | null
}

const MONTHS: Readonly<Record<Indicator['frequency'], number>> = {
  '': 0,
  once: 0,
  monthly: 1,
  quarterly: 3,
  'six-monthly': 6,
  yearly: 12,
}

/**
 * What somebody is asked to report: every indicator on a card that is shown, in the order of the model's indicators.
 * `today` is YYYY-MM-DD.
 *
 * The next period follows the last one reported, where that was as long as the frequency says. Before the first value
 * it is the period of the first target of that length; without one the period in which funding starts, else the one of
 * today. Those are UK financial periods: years from 1 April, their halves and quarters, and calendar months. What is
 * asked for once is due with its first target, and never again after a value.
 */
export function askedOf(model: Model, data: Pick<Data, 'observations'>, today: string): readonly Asked[] {
  const cards = nodesInOrder(model)
  return indicatorsInOrder(model).flatMap((indicator): Asked[] => {
    const nodes = cards.filter(({ id }) => model.assignments.has(`${indicator.id}~${id}`))
    if (nodes.length === 0) return []
    const last = lastReported(data, indicator.id)
    const next = nextPeriod(model, indicator, last, today)
    const { id, title, definition, type, unit, unitOfCount, basis, numerator, denominator } = indicator
    const { frequency, source, owner } = indicator
    const what = { id, title, definition, type, unit, unitOfCount, basis, numerator, denominator }
    return [
      {
        ...what,
        frequency,
        source,
        owner,
        nodes: nodes.map((node) => ({ id: node.id, label: node.label })),
        disaggregations: disaggregationsOf(model, id).map(({ dimension, categories }) => ({ dimension, categories })),
        last,
        next: next && { ...next, state: next.end < today ? 'due' : 'coming' },
        target: targetOf(model, id, next ?? { start: '', end: today }),
      },
    ]
  })
}

function lastReported(data: Pick<Data, 'observations'>, indicator: string): Asked['last'] {
  const points = placesOf(data, indicator)
    .flatMap((place) => seriesOf(data, indicator, place))
    .filter((point) => point.status !== 'not-due' && isPeriod(point))
  const last = points.toSorted((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : comparePeriods(b, a))).at(-1)
  return last ? { start: last.start, end: last.end, value: last.value, status: last.status } : null
}

function nextPeriod(model: Model, { id, frequency }: Indicator, last: Span | null, today: string): Span | null {
  const months = MONTHS[frequency]
  const targets = currentTargets(model, id).filter(isPeriod)
  if (months === 0) {
    const [first] = frequency === 'once' && !last ? targets : []
    return first ? { start: first.start, end: first.end } : null
  }
  if (last && wholeMonths(last.start, last.end) === months) return spanFrom(addDays(last.end, 1), months)
  if (last) return periodOn(addDays(last.end, 1), months)
  const first = targets.find(({ start, end }) => wholeMonths(start, end) === months)
  if (first) return { start: first.start, end: first.end }
  const starts = [...model.awards.values()].flatMap(({ start }) => start || []).toSorted()
  return periodOn(starts[0] ?? today, months)
}

/** The period of so many months, of those that begin in April, which a day is in. */
function periodOn(day: string, months: number): Span {
  const { year, month } = partsOf(day)
  const april = month < 4 ? year - 1 : year
  const since = (year - april) * 12 + month - 4
  return spanFrom(monthStart(april, 4 + since - (since % months)), months)
}

function spanFrom(start: string, months: number): Span {
  const { year, month } = partsOf(start)
  return { start, end: monthEnd(year, month + months - 1) }
}

function targetOf(model: Model, indicator: string, period: Span): Asked['target'] {
  const targets = currentTargets(model, indicator).filter(isPeriod)
  const found = targetFor(targets, period) ?? nextTarget(targets, period)
  if (!found || found.value === null) return null
  return { start: found.start, end: found.end, value: found.value }
}
