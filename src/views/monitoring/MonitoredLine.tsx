import { type MonitoredIndicator, sayTarget } from '../../actions/indicatorGroups.ts'
import { sayLatest } from '../../actions/indicatorWords.ts'
import { indicatorName } from '../../actions/inspectIndicators.ts'
import { holds, select } from '../../actions/selection.ts'
import { othersAt } from '../../actions/others.ts'
import { sayOthers } from '../../actions/peopleWords.ts'
import { useOpenModel, useRoom, useSession } from '../../document/hooks.ts'
import { sayStanding, toneOfStanding } from '../../monitoring/standingWords.ts'
import { StatusWords } from '../../ui/Chip.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { PersonTags } from '../../ui/PersonTags.tsx'
import { say } from '../../words/words.ts'
import { IndicatorChart } from './IndicatorChart.tsx'
import { IndicatorValues } from './IndicatorValues.tsx'

/** One indicator in a line; chosen, its values are below it. */
export function MonitoredLine({
  monitored,
  canWrite,
}: {
  readonly monitored: MonitoredIndicator
  readonly canWrite: boolean
}) {
  const { indicator, standing, alsoOn } = monitored
  const open = useOpenModel()
  const chosen = useSession(({ selection }) => holds(selection, 'indicators', indicator.id))
  const others = useRoom(({ people }) => othersAt(people, 'indicators', indicator.id))
  const panel = `monitoring-values-${indicator.id}`
  return (
    <li className="monitoring-item" data-chosen={chosen || undefined}>
      <div className="monitoring-line">
        <button
          type="button"
          className="monitoring-title"
          aria-expanded={chosen}
          aria-describedby={others.length > 0 ? `${panel}-others` : undefined}
          aria-controls={chosen ? panel : undefined}
          onClick={() => select(open, 'indicators', chosen ? [] : [indicator.id])}
        >
          <Icon name={chosen ? 'chevronDown' : 'chevronRight'} size={14} />
          <span>{indicatorName(indicator)}</span>
          {others.length > 0 ? (
            <>
              <PersonTags people={others} />
              <span id={`${panel}-others`} hidden>
                {sayOthers(others)}
              </span>
            </>
          ) : null}
        </button>
        <StatusWords tone={toneOfStanding(standing)}>{sayStanding(standing).words}</StatusWords>
        <p className="monitoring-number">
          <span>{say('monitoring.latest')}</span> {sayLatest(standing, indicator.unit) || say('monitoring.latest.none')}
        </p>
        <p className="monitoring-number">
          <span>{say('monitoring.target')}</span> {sayTarget(standing, indicator.unit)}
        </p>
        <IndicatorChart indicator={indicator} spark />
      </div>
      {chosen && (
        <div className="monitoring-open" id={panel}>
          {alsoOn.length > 0 && (
            <p className="monitoring-also">{say('monitoring.alsoOn', { names: alsoOn.join('; ') })}</p>
          )}
          {standing.latest && <IndicatorChart indicator={indicator} />}
          <IndicatorValues indicator={indicator} canWrite={canWrite} />
        </div>
      )}
    </li>
  )
}
