import { isPeriod, sayPeriod } from '../monitoring/periodWords.ts'
import type { Indicator, Target } from '../model/model.ts'
import { type Chart, chart } from '../monitoring/chart.ts'
import { placeEnds, placeWords } from '../monitoring/chartWords.ts'
import type { Point } from '../monitoring/series.ts'
import { sayAmount } from '../monitoring/standingWords.ts'
import { say } from '../words/words.ts'
import { indicatorName } from './inspectIndicators.ts'

/** An indicator with its values in order of time and the targets that stand. */
export interface Charted {
  readonly indicator: Indicator
  readonly points: readonly Point[]
  readonly targets: readonly Target[]
}

/** Pixels of the drawings; the inset is left free for words. Only those with a scale have numbers at the left. */
const SIZES = {
  spark: { width: 120, height: 32, inset: { top: 4, right: 5, bottom: 4, left: 5 }, scale: false },
  card: { width: 316, height: 112, inset: { top: 16, right: 14, bottom: 28, left: 14 }, scale: false },
  narrow: { width: 316, height: 184, inset: { top: 20, right: 12, bottom: 26, left: 44 }, scale: true },
  wide: { width: 680, height: 200, inset: { top: 20, right: 16, bottom: 24, left: 56 }, scale: true },
} as const

export type ChartSize = keyof typeof SIZES

/**
 * The chart of an indicator, ready to be drawn: where everything stands in pixels, the words on it, and all of it in
 * words. A spark line has the values and targets only. The axis ends where the last value or target does.
 */
export function indicatorChart(charted: Charted, size: ChartSize) {
  const { indicator, points } = charted
  const { scale, ...place } = SIZES[size]
  const { width, height, inset } = place
  const [left, right] = [inset.left, width - inset.right]
  const spark = size === 'spark'
  const amount = (value: number) => sayAmount(value, indicator.unit)
  const targets = charted.targets.flatMap((target) =>
    target.value === null || !isPeriod(target) ? [] : [{ ...target, value: target.value }],
  )
  const drawn = chart({
    ...place,
    baseline: spark ? null : indicator.baseline,
    points: points.map((point) => ({ ...point, label: dotWords(point, indicator.unit) })),
    targets: targets.map((target) => ({ ...target, label: amount(target.value) })),
  })
  const last = drawn.dots.at(-1)
  const named = placeWords(
    drawn,
    {
      value: last ? amount(last.value) : '',
      targets: targets.map(({ value }) => say('monitoring.chart.target', { value: amount(value) })),
      baseline:
        indicator.baseline === null ? '' : say('monitoring.chart.baseline', { value: amount(indicator.baseline) }),
    },
    place,
  )
  // Without a scale the lowest line alone is drawn, as the floor.
  const ticks = spark ? [] : scale ? drawn.ticks : drawn.ticks.slice(0, 1)
  const numbers = ticks.map(({ y, value }) => ({ text: amount(value), x: left - 8, y: y + 4, anchor: 'end' as const }))
  return {
    ...drawn,
    width,
    height,
    left,
    right,
    spark,
    label: chartWords(charted, targets.at(-1), spark),
    ticks,
    words: spark
      ? []
      : [
          ...(scale ? numbers : []).map(as('scale')),
          ...placeEnds(endWords(drawn.ends), { width, y: height - 6, margin: 4 }).map(as('ends')),
          ...named.targets.map(as('target')),
          ...[named.baseline].filter((words) => words !== null).map(as('baseline')),
          ...[named.value].filter((words) => words !== null).map(as('value')),
        ],
  }
}

function as<K extends string>(of: K) {
  return <W>(words: W): W & { readonly of: K } => ({ ...words, of })
}

/** The first and the last period in words; two that read the same are said once. */
function endWords(ends: Chart['ends']) {
  const said = ends.map((end) => ({ text: sayPeriod(end), x: end.x }))
  return said.filter(({ text }, at) => at === 0 || text !== said[0]?.text)
}

function dotWords(point: Point, unit: string): string {
  if (point.value === null) return ''
  return say('monitoring.chart.dot', { value: sayAmount(point.value, unit), period: sayPeriod(point) })
}

/** A chart in words, for those who do not see it: what it is of, first and last value, baseline and last target. */
function chartWords({ indicator, points }: Charted, target: Target | undefined, spark: boolean): string {
  const title = indicatorName(indicator)
  const amount = ({ value }: Pick<Point, 'value'>) => (value === null ? '' : sayAmount(value, indicator.unit))
  const values = points.filter((point) => point.value !== null)
  const [first, last] = [values[0], values.at(-1)]
  if (!first || !last) return say('monitoring.chart.none', { title })
  const to = { title, to: amount(last), toPeriod: sayPeriod(last) }
  const run =
    first === last
      ? say('monitoring.chart.one', to)
      : say('monitoring.chart', { ...to, from: amount(first), fromPeriod: sayPeriod(first) })
  if (spark) return run
  return [
    run,
    say('inspect.count.values', { count: values.length }),
    indicator.baseline !== null &&
      say('inspect.chart.baselineOf', { value: sayAmount(indicator.baseline, indicator.unit) }),
    target && say('inspect.chart.targetFor', { value: amount(target), period: sayPeriod(target) }),
  ]
    .filter(Boolean)
    .join('. ')
}
