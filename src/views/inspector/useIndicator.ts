import { useMemo } from 'react'
import { useData, useModel } from '../../document/hooks.ts'
import type { Indicator, Target } from '../../model/model.ts'
import { currentTargets, type Point, seriesOf } from '../../monitoring/series.ts'
import { type Standing, standing } from '../../monitoring/standing.ts'

export interface IndicatorFacts {
  readonly indicator: Indicator
  readonly points: readonly Point[]
  readonly targets: readonly Target[]
  readonly standing: Standing
}

/** An indicator with its values, its targets and how it stands; null when it is gone. */
export function useIndicator(id: string): IndicatorFacts | null {
  const indicator = useModel((model) => model.indicators.get(id))
  const targets = useModel((model) => model.targets)
  const observations = useData((data) => data.observations)
  return useMemo(() => {
    if (!indicator) return null
    const model = { indicators: new Map([[id, indicator]]), targets }
    const data = { observations }
    return {
      indicator,
      points: seriesOf(data, id),
      targets: currentTargets(model, id),
      standing: standing(model, data, id),
    }
  }, [id, indicator, targets, observations])
}
