import { useState } from 'react'
import { indicatorChart } from '../../actions/indicatorChart.ts'
import { assignTo, createOn, indicatorName, unassign } from '../../actions/inspectIndicators.ts'
import { select } from '../../actions/selection.ts'
import { useActionContext, useModel, useModelShallow } from '../../document/hooks.ts'
import { indicatorsInOrder, indicatorsOn } from '../../model/queries/indicators.ts'
import { LineChart } from '../../ui/LineChart.tsx'
import { say } from '../../words/words.ts'
import { Part } from './Part.tsx'
import { Picker } from './Picker.tsx'
import { AddButton, RemoveButton } from './RowButtons.tsx'
import { StandingLine } from './StandingLine.tsx'
import { unitLine } from './unitLine.ts'
import { useIndicator } from './useIndicator.ts'
import { useRows } from './useRows.ts'

/** The indicators that measure a card. */
export function NodeIndicatorsPart({ id }: { readonly id: string }) {
  const { open } = useActionContext()
  const rows = useRows()
  const [adding, setAdding] = useState(false)
  const indicators = useModelShallow((model) => indicatorsOn(model, id))
  const done = (added?: string) => {
    setAdding(false)
    if (added === undefined) rows.goToAdd()
    else rows.goTo(added)
  }
  return (
    <Part
      title={say('inspect.indicators')}
      rows={rows}
      action={<AddButton what={say('inspect.indicators.add')} onPress={() => setAdding(true)} />}
    >
      {adding ? <IndicatorPicker nodes={[id]} on={indicators} onDone={done} /> : null}
      {indicators.length === 0 && !adding ? <p className="insp-quiet">{say('inspect.indicators.none')}</p> : null}
      <ul className="insp-cards">
        {indicators.map((indicator, at) => (
          <IndicatorCard
            key={indicator}
            id={indicator}
            onRemove={() => {
              unassign(open, indicator, id)
              rows.removed(at)
            }}
          />
        ))}
      </ul>
    </Part>
  )
}

interface PickerProps {
  readonly nodes: readonly string[]
  /** The indicators that are there already. */
  readonly on: readonly string[]
  /** With the indicator that was added; without when it was closed. */
  readonly onDone: (added?: string) => void
}

/** Puts an indicator on cards: one that is there, found by typing, or a new one with what was typed as its title. */
export function IndicatorPicker({ nodes, on, onDone }: PickerProps) {
  const { open, newId } = useActionContext()
  const indicators = useModel(indicatorsInOrder)
  return (
    <Picker
      label={say('inspect.indicators.add')}
      placeholder={say('inspect.indicators.invite')}
      noneWords={say('inspect.indicators.noneFound')}
      options={indicators
        .filter((indicator) => !on.includes(indicator.id))
        .map((indicator) => ({ id: indicator.id, label: indicatorName(indicator), detail: unitLine(indicator) }))}
      create={{
        label: (text) => say('inspect.indicators.create', { text }),
        onCreate: (text) => {
          const id = newId()
          createOn(open, id, text, nodes)
          onDone(id)
        },
      }}
      onPick={(id) => {
        assignTo(open, id, nodes)
        onDone(id)
      }}
      onClose={() => onDone()}
    />
  )
}

function IndicatorCard({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const { open } = useActionContext()
  const facts = useIndicator(id)
  if (!facts) return null
  const { indicator, points } = facts
  const name = indicatorName(indicator)
  return (
    <li data-row={id} className="insp-card">
      <div className="insp-card-head">
        <h4>
          <button type="button" className="insp-go" onClick={() => select(open, 'indicators', [id])}>
            {name}
          </button>
        </h4>
        <RemoveButton what={name} onPress={onRemove} />
      </div>
      <p className="insp-quiet">{unitLine(indicator)}</p>
      {points.some((point) => point.value !== null) ? <LineChart {...indicatorChart(facts, 'card')} /> : null}
      <div className="insp-card-foot">
        <StandingLine facts={facts} />
        {indicator.source ? (
          <span className="insp-quiet">{say('inspect.sourceIs', { source: indicator.source })}</span>
        ) : null}
      </div>
    </li>
  )
}
