import { useMemo } from 'react'
import { sayPeriod } from '../../actions/indicatorWords.ts'
import { indicatorName } from '../../actions/inspectIndicators.ts'
import { useData, useModel } from '../../document/hooks.ts'
import type { Indicator } from '../../model/model.ts'
import { chart } from '../../monitoring/chart.ts'
import { comparePeriods } from '../../monitoring/periods.ts'
import { currentTargets, type Point, seriesOf } from '../../monitoring/series.ts'
import { sayAmount } from '../../monitoring/standingWords.ts'
import { LineChart } from '../../ui/LineChart.tsx'
import { useNarrow } from '../../ui/useNarrow.ts'
import { say } from '../../words/words.ts'

const SPARK = { width: 120, height: 32, inset: { top: 4, right: 5, bottom: 4, left: 5 } }
const WIDE = { width: 680, height: 200, inset: { top: 20, right: 16, bottom: 24, left: 56 } }
const NARROW = { width: 310, height: 180, inset: { top: 20, right: 12, bottom: 24, left: 48 } }

/** The values of an indicator over time, with its baseline and targets; small in a line, or large with a scale. */
export function IndicatorChart({
  indicator,
  spark = false,
}: {
  readonly indicator: Indicator
  readonly spark?: boolean
}) {
  const narrow = useNarrow()
  const observations = useData((data) => data.observations)
  const targets = useModel((model) => model.targets)
  const points = seriesOf({ observations }, indicator.id)
  const size = spark ? SPARK : narrow ? NARROW : WIDE
  const standing = useMemo(
    () => currentTargets({ targets }, indicator.id).filter(({ start, end }) => start && end),
    [targets, indicator.id],
  )
  const shape = useMemo(() => {
    const amount = (value: number) => sayAmount(value, indicator.unit)
    return chart({
      ...size,
      baseline: spark ? null : indicator.baseline,
      points: points.map((point) => ({ ...point, label: dotWords(point, indicator.unit) })),
      targets: standing.flatMap((target) =>
        target.value === null
          ? []
          : [
              {
                ...target,
                value: target.value,
                label: say('monitoring.chart.target', { value: amount(target.value) }),
              },
            ],
      ),
    })
  }, [size, spark, indicator, points, standing])
  const known = points.filter((point) => point.value !== null)
  const [first, last] = [known[0], known.at(-1)]
  // The scale runs from the first to the last of the values and the targets together.
  const spans = [...points, ...standing].toSorted(comparePeriods)
  const [from, to] = [spans[0], spans.toSorted((a, b) => (a.end < b.end ? -1 : 1)).at(-1)]
  return (
    <LineChart
      shape={shape}
      width={size.width}
      height={size.height}
      label={chartWords(indicator, first, last)}
      {...(!spark && {
        scale: { left: size.inset.left, say: (value: number) => sayAmount(value, indicator.unit) },
        ...(indicator.baseline !== null && {
          baselineLabel: say('monitoring.chart.baseline', { value: sayAmount(indicator.baseline, indicator.unit) }),
        }),
        ...(from && to && { ends: [sayPeriod(from), sayPeriod(to)] as const }),
      })}
    />
  )
}

function dotWords(point: Point, unit: string): string {
  return point.value === null
    ? ''
    : say('monitoring.chart.dot', { value: sayAmount(point.value, unit), period: sayPeriod(point) })
}

function chartWords(indicator: Indicator, first: Point | undefined, last: Point | undefined): string {
  const title = indicatorName(indicator)
  const amount = ({ value }: Point) => sayAmount(value ?? 0, indicator.unit)
  if (!first || !last) return say('monitoring.chart.none', { title })
  const to = { title, to: amount(last), toPeriod: sayPeriod(last) }
  if (first === last) return say('monitoring.chart.one', to)
  return say('monitoring.chart', { ...to, from: amount(first), fromPeriod: sayPeriod(first) })
}
