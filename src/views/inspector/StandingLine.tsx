import { sayAmount, sayStanding, toneOfStanding } from '../../monitoring/standingWords.ts'
import { StatusWords } from '../../ui/Chip.tsx'
import { say, sayNumber } from '../../words/words.ts'
import { periodText } from './periodText.ts'
import type { IndicatorFacts } from './useIndicator.ts'

/** How an indicator stands, in its words and its latest value. */
export function StandingLine({ facts }: { readonly facts: IndicatorFacts }) {
  return (
    <StatusWords tone={toneOfStanding(facts.standing)}>
      {sayStanding(facts.standing, facts.indicator.unit).words}
    </StatusWords>
  )
}

/** A change with its sign; between two percentages it is in points, which are not per cent of anything. */
function sayChange(change: number, unit: string): string {
  const sign = change > 0 ? '+' : ''
  if (unit.trim() !== '%') return sign + sayAmount(change, unit)
  return say('inspect.standing.points', { change: sign + sayNumber(change) })
}

/** From where, to where, by when: baseline, latest value and target, each with its period. */
export function StandingRows({ facts }: { readonly facts: IndicatorFacts }) {
  const { standing, indicator } = facts
  const { latest, target, base, baseline, change } = standing
  const amount = (value: number) => sayAmount(value, indicator.unit)
  const start = base ?? (baseline && { ...baseline, from: 'baseline' as const })
  const rows = [
    start && {
      label: start.from === 'baseline' ? say('inspect.standing.baseline') : say('inspect.standing.first'),
      value: amount(start.value),
      period: periodText(start.start, start.end),
    },
    latest && {
      label: latest.status === 'provisional' ? say('inspect.standing.provisional') : say('inspect.standing.latest'),
      value: amount(latest.value),
      period: periodText(latest.start, latest.end),
    },
    target && {
      label: target.due === 'now' ? say('inspect.standing.target') : say('inspect.standing.targetNext'),
      value: amount(target.value),
      period: periodText(target.start, target.end),
    },
    change && {
      label: say('inspect.standing.change'),
      value: sayChange(change.absolute, indicator.unit),
      period: '',
    },
  ].filter((row) => row !== null)
  if (rows.length === 0) return null
  return (
    <dl className="insp-facts">
      {rows.map(({ label, value, period }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{value}</strong>
            {period ? <span className="insp-quiet">{period}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
