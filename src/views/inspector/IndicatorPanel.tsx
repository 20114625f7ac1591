import { indicatorChart } from '../../actions/indicatorChart.ts'
import { removeIndicators } from '../../actions/indicators.ts'
import { indicatorName } from '../../actions/inspectIndicators.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import {
  AGGREGATIONS,
  BASES,
  DIRECTIONS,
  DISCLOSURES,
  FREQUENCIES,
  INDICATOR_TYPES,
  UNITS_OF_COUNT,
} from '../../model/records/indicator.ts'
import { DEFAULT_TOLERANCE } from '../../monitoring/standing.ts'
import { LineChart } from '../../ui/LineChart.tsx'
import { say } from '../../words/words.ts'
import { BaselinePart } from './Baseline.tsx'
import { CommentsPart } from './Comments.tsx'
import { DisaggregationsPart } from './Disaggregations.tsx'
import { ChoiceOf, NumberOf, TextOf } from './fields.tsx'
import { choice, worded } from './fieldWords.ts'
import { IndicatorNodesPart } from './IndicatorNodes.tsx'
import { ManyHead, PanelFoot, PanelHead } from './PanelFrame.tsx'
import { Part } from './Part.tsx'
import { SeriesTable } from './SeriesTable.tsx'
import { StandingLine, StandingRows } from './StandingLine.tsx'
import { TargetsPart } from './Targets.tsx'
import { useIndicator } from './useIndicator.ts'

/** Everything about one indicator. */
export function IndicatorPanel({ id }: { readonly id: string }) {
  const open = useOpenModel()
  return (
    <>
      <IndicatorHead id={id} />
      <SeriesPart id={id} />
      <BaselinePart id={id} />
      <TargetsPart id={id} />
      <IndicatorNodesPart id={id} />
      <DefinitionPart id={id} />
      <DisaggregationsPart id={id} />
      <CommentsPart kind="indicator" id={id} />
      <PanelFoot remove={say('inspect.indicator.delete')} onRemove={() => removeIndicators(open, [id])} />
    </>
  )
}

function IndicatorHead({ id }: { readonly id: string }) {
  const name = useModel((model) => indicatorName(model.indicators.get(id)))
  const place = { table: 'indicators', ids: [id] } as const
  return (
    <PanelHead
      eyebrow={<span>{say('inspect.indicator')}</span>}
      name={name}
      title={<TextOf {...place} field="title" {...worded('inspect.indicator.title')} hideLabel />}
    >
      <div className="insp-text">
        <TextOf {...place} field="definition" {...worded('inspect.indicator.definition')} hideLabel shape="text" />
      </div>
      <div className="insp-rows">
        <ChoiceOf {...place} field="type" {...choice('indicator.type', INDICATOR_TYPES)} />
        <TextOf {...place} field="unit" {...worded('inspect.indicator.unit')} />
        <SharedFields ids={[id]} />
      </div>
    </PanelHead>
  )
}

/** What may well be the same for several indicators. */
function SharedFields({ ids }: { readonly ids: readonly string[] }) {
  const place = { table: 'indicators', ids } as const
  return (
    <>
      <ChoiceOf {...place} field="direction" {...choice('indicator.direction', DIRECTIONS)} />
      <ChoiceOf {...place} field="frequency" {...choice('indicator.frequency', FREQUENCIES)} />
      <TextOf {...place} field="source" {...worded('inspect.source')} />
      <TextOf {...place} field="owner" {...worded('inspect.owner')} />
    </>
  )
}

function SeriesPart({ id }: { readonly id: string }) {
  const facts = useIndicator(id)
  if (!facts) return null
  return (
    <Part title={say('inspect.standing')} action={<StandingLine facts={facts} />}>
      {facts.points.length === 0 ? (
        <p className="insp-quiet">{say('inspect.values.none')}</p>
      ) : (
        <LineChart {...indicatorChart(facts, 'narrow')} />
      )}
      <StandingRows facts={facts} />
      {facts.points.length === 0 ? null : <SeriesTable facts={facts} />}
    </Part>
  )
}

/** How it is counted: settled once, and then rarely touched. */
function DefinitionPart({ id }: { readonly id: string }) {
  const type = useModel((model) => model.indicators.get(id)?.type)
  const divided = type === 'percentage' || type === 'rate' || type === 'ratio'
  const kept = useModel(({ indicators }) => Boolean(indicators.get(id)?.numerator || indicators.get(id)?.denominator))
  const place = { table: 'indicators', ids: [id] } as const
  return (
    <Part title={say('inspect.indicator.counting')} fold={{ open: false }}>
      <div className="insp-rows">
        <ChoiceOf {...place} field="unitOfCount" {...choice('indicator.unitOfCount', UNITS_OF_COUNT)} />
        <ChoiceOf {...place} field="basis" {...choice('indicator.basis', BASES)} />
        {divided || kept ? (
          <>
            <TextOf {...place} field="numerator" {...worded('inspect.indicator.numerator')} />
            <TextOf {...place} field="denominator" {...worded('inspect.indicator.denominator')} />
          </>
        ) : null}
        <ChoiceOf {...place} field="aggregation" {...choice('indicator.aggregation', AGGREGATIONS)} />
        <ChoiceOf {...place} field="disclosure" {...choice('indicator.disclosure', DISCLOSURES)} />
        <NumberOf
          {...place}
          field="tolerance"
          {...worded('inspect.indicator.tolerance')}
          description={say('inspect.indicator.tolerance.about', { usual: DEFAULT_TOLERANCE })}
        />
      </div>
    </Part>
  )
}

/** What makes sense for several indicators at once. */
export function IndicatorsPanel({ ids }: { readonly ids: readonly string[] }) {
  const open = useOpenModel()
  return (
    <>
      <ManyHead name={say('inspect.indicators.title', { count: ids.length })}>
        <div className="insp-rows">
          <SharedFields ids={ids} />
        </div>
      </ManyHead>
      <PanelFoot
        remove={say('inspect.indicators.delete', { count: ids.length })}
        onRemove={() => removeIndicators(open, ids)}
      />
    </>
  )
}
