import { labelSaysMore, type MonitoredStage } from '../../actions/indicatorGroups.ts'
import { MonitoredLine } from './MonitoredLine.tsx'

/** The indicators of a stage, card by card. */
export function MonitoredStageSection({
  stage,
  canWrite,
}: {
  readonly stage: MonitoredStage
  readonly canWrite: boolean
}) {
  const heading = `monitoring-stage-${stage.id}`
  return (
    <section className="monitoring-stage" aria-labelledby={heading}>
      <h3 id={heading}>{stage.name}</h3>
      {stage.cards.map((card) => (
        <div key={card.id} className="monitoring-card" role="group" aria-label={card.label || undefined}>
          {card.label && labelSaysMore(card) && <h4>{card.label}</h4>}
          <ul>
            {card.indicators.map((one) => (
              <MonitoredLine key={one.indicator.id} monitored={one} canWrite={canWrite} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
