import { deleteIndicators, indicatorName } from '../../actions/inspectIndicators.ts'
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
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { BaselinePart } from './Baseline.tsx'
import { DisaggregationsPart } from './Disaggregations.tsx'
import { ChoiceOf, choices, NumberOf, TextOf } from './fields.tsx'
import { IndicatorNodesPart } from './IndicatorNodes.tsx'
import { Part } from './Part.tsx'
import { SeriesChart } from './SeriesChart.tsx'
import { SeriesTable } from './SeriesTable.tsx'
import { StandingLine, StandingRows } from './StandingLine.tsx'
import { TargetsPart } from './Targets.tsx'
import { useIndicator } from './useIndicator.ts'
import { useWritable } from './writable.ts'

/** Everything about one indicator. */
export function IndicatorPanel({ id }: { readonly id: string }) {
  const open = useOpenModel()
  const writable = useWritable()
  return (
    <>
      <IndicatorHead id={id} />
      <SeriesPart id={id} />
      <BaselinePart id={id} />
      <TargetsPart id={id} />
      <IndicatorNodesPart id={id} />
      <DefinitionPart id={id} />
      <DisaggregationsPart id={id} />
      <div className="insp-foot">
        <Button
          size="small"
          variant="danger"
          icon="remove"
          disabled={!writable}
          onPress={() => deleteIndicators(open, [id])}
        >
          {say('inspect.indicator.delete')}
        </Button>
      </div>
    </>
  )
}

function IndicatorHead({ id }: { readonly id: string }) {
  const name = useModel((model) => indicatorName(model.indicators.get(id)))
  const place = { table: 'indicators', ids: [id] } as const
  return (
    <>
      <p className="insp-eyebrow">
        <span>{say('inspect.indicator')}</span>
      </p>
      <div className="insp-head">
        <h2 className="ui-visually-hidden">{name}</h2>
        <div className="insp-title">
          <TextOf
            {...place}
            field="title"
            label={say('inspect.indicator.title')}
            hideLabel
            invite={say('inspect.indicator.title.invite')}
          />
        </div>
        <div className="insp-text">
          <TextOf
            {...place}
            field="definition"
            label={say('inspect.indicator.definition')}
            hideLabel
            invite={say('inspect.indicator.definition.invite')}
            shape="text"
          />
        </div>
        <div className="insp-rows">
          <ChoiceOf
            {...place}
            field="type"
            label={say('indicator.type')}
            options={choices('indicator.type', INDICATOR_TYPES)}
          />
          <TextOf
            {...place}
            field="unit"
            label={say('inspect.indicator.unit')}
            invite={say('inspect.indicator.unit.invite')}
          />
          <ChoiceOf
            {...place}
            field="direction"
            label={say('indicator.direction')}
            options={choices('indicator.direction', DIRECTIONS)}
            none={say('indicator.direction.unknown')}
          />
          <ChoiceOf
            {...place}
            field="frequency"
            label={say('indicator.frequency')}
            options={choices('indicator.frequency', FREQUENCIES)}
            none={say('indicator.frequency.unknown')}
          />
          <TextOf {...place} field="source" label={say('inspect.source')} invite={say('inspect.source.invite')} />
          <TextOf {...place} field="owner" label={say('inspect.owner')} invite={say('inspect.owner.invite')} />
        </div>
      </div>
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
        <SeriesChart facts={facts} size="large" />
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
        <ChoiceOf
          {...place}
          field="unitOfCount"
          label={say('indicator.unitOfCount')}
          options={choices('indicator.unitOfCount', UNITS_OF_COUNT)}
          none={say('indicator.unitOfCount.unknown')}
        />
        <ChoiceOf
          {...place}
          field="basis"
          label={say('indicator.basis')}
          options={choices('indicator.basis', BASES)}
          none={say('indicator.basis.unknown')}
        />
        {divided || kept ? (
          <>
            <TextOf
              {...place}
              field="numerator"
              label={say('inspect.indicator.numerator')}
              invite={say('inspect.indicator.numerator.invite')}
            />
            <TextOf
              {...place}
              field="denominator"
              label={say('inspect.indicator.denominator')}
              invite={say('inspect.indicator.denominator.invite')}
            />
          </>
        ) : null}
        <ChoiceOf
          {...place}
          field="aggregation"
          label={say('indicator.aggregation')}
          options={choices('indicator.aggregation', AGGREGATIONS)}
          none={say('indicator.aggregation.unknown')}
        />
        <ChoiceOf
          {...place}
          field="disclosure"
          label={say('indicator.disclosure')}
          options={choices('indicator.disclosure', DISCLOSURES)}
          none={say('indicator.disclosure.unknown')}
        />
        <NumberOf
          {...place}
          field="tolerance"
          label={say('inspect.indicator.tolerance')}
          invite={say('inspect.indicator.tolerance.invite')}
          description={say('inspect.indicator.tolerance.about', { usual: DEFAULT_TOLERANCE })}
        />
      </div>
    </Part>
  )
}
