import { sayAmount } from '../../monitoring/standingWords.ts'
import { say } from '../../words/words.ts'
import { periodText } from './periodText.ts'
import type { IndicatorFacts } from './useIndicator.ts'

/** A chart in words, for those who do not see it: what it is of, first and last value, baseline and target. */
export function seriesWords({
  indicator,
  points,
  targets,
}: Pick<IndicatorFacts, 'indicator' | 'points' | 'targets'>): string {
  const values = points.filter((point) => point.value !== null)
  const spoken = (value: number | null) => (value === null ? '' : sayAmount(value, indicator.unit))
  const [first, last] = [values[0], values.at(-1)]
  const target = targets.at(-1)
  const parts = [
    say('inspect.count.values', { count: values.length }),
    first && last && first !== last
      ? say('inspect.chart.fromTo', {
          from: spoken(first.value),
          fromPeriod: periodText(first.start, first.end),
          to: spoken(last.value),
          toPeriod: periodText(last.start, last.end),
        })
      : last && say('inspect.chart.one', { value: spoken(last.value), period: periodText(last.start, last.end) }),
    indicator.baseline !== null && say('inspect.chart.baselineOf', { value: spoken(indicator.baseline) }),
    target &&
      say('inspect.chart.targetFor', { value: spoken(target.value), period: periodText(target.start, target.end) }),
  ]
  return parts.filter(Boolean).join('. ')
}
