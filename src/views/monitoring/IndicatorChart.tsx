import { useMemo } from 'react'
import { indicatorChart } from '../../actions/indicatorChart.ts'
import { useData, useModel } from '../../document/hooks.ts'
import type { Indicator } from '../../model/model.ts'
import { currentTargets, seriesOf } from '../../monitoring/series.ts'
import { LineChart } from '../../ui/LineChart.tsx'
import { useNarrow } from '../../ui/useNarrow.ts'

/** The values of an indicator over time, with its baseline and targets; small in a line, or large with a scale. */
export function IndicatorChart({
  indicator,
  spark = false,
}: {
  readonly indicator: Indicator
  readonly spark?: boolean
}) {
  const narrow = useNarrow()
  const points = useData((data) => seriesOf(data, indicator.id))
  const targets = useModel((model) => model.targets)
  const size = spark ? 'spark' : narrow ? 'narrow' : 'wide'
  const drawn = useMemo(
    () => indicatorChart({ indicator, points, targets: currentTargets({ targets }, indicator.id) }, size),
    [indicator, points, targets, size],
  )
  return <LineChart {...drawn} />
}
