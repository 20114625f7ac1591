import { sayPeriod } from '../../monitoring/periodWords.ts'
import { useRef } from 'react'
import { removeValue, valuesOf } from '../../actions/values.ts'
import { indicatorName } from '../../actions/inspectIndicators.ts'
import { useData, useOpenModel } from '../../document/hooks.ts'
import type { Data, Indicator, Observation } from '../../model/model.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextTable } from '../../ui/TextTable.tsx'
import { say } from '../../words/words.ts'
import { AddValue } from './AddValue.tsx'
import { StatusCell, ValueCell } from './ValueCell.tsx'

/** The values of an indicator, to read, correct and add to. */
export function IndicatorValues({
  indicator,
  canWrite,
}: {
  readonly indicator: Indicator
  readonly canWrite: boolean
}) {
  const open = useOpenModel()
  const observations = useData((data) => data.observations)
  const returns = useData((data) => data.returns)
  const place = useRef<HTMLDivElement>(null)
  const values = valuesOf({ observations }, indicator.id)

  function remove(observation: Observation) {
    removeValue(open, observation)
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('input')?.focus())
  }
  return (
    <div className="monitoring-values" ref={place}>
      {values.length === 0 ? (
        <p className="monitoring-also">{say('values.none')}</p>
      ) : (
        <TextTable
          caption={say('values.caption', { title: indicatorName(indicator) })}
          hideCaption
          columns={[
            { id: 'period', title: say('values.column.period') },
            { id: 'value', title: say('values.column.value') },
            { id: 'status', title: say('values.column.status') },
            { id: 'place', title: say('values.column.place') },
            { id: 'from', title: say('values.column.from') },
            ...(canWrite ? [{ id: 'remove', title: say('values.column.remove') }] : []),
          ]}
          rows={values.map((value) => ({
            id: value.id,
            cells: {
              period: sayPeriod(value),
              value: <ValueCell indicator={indicator} observation={value} canWrite={canWrite} />,
              status: <StatusCell observation={value} canWrite={canWrite} />,
              place: placeWords(value),
              from: fromWords(value, returns),
              remove: (
                <IconButton
                  icon="remove"
                  size="small"
                  label={say('values.removeOne', { period: sayPeriod(value) })}
                  onPress={() => remove(value)}
                />
              ),
            },
          }))}
        />
      )}
      {canWrite && <AddValue indicator={indicator} />}
    </div>
  )
}

function placeWords({ place, slice }: Observation): string {
  const where = place || say('values.place.all')
  return slice ? say('values.slice', { place: where, slice }) : where
}

function fromWords({ return: id, row, column }: Observation, returns: Data['returns']): string {
  const file = returns.get(id)?.file || say('returns.unnamed')
  if (!id) return say('values.from.typed')
  return row > 0 ? say('values.from.file', { file, row, column }) : say('values.from.fileOnly', { file })
}
