import { sayPeriod } from '../../monitoring/periodWords.ts'
import { useState } from 'react'
import { setValueStatus, typeValue } from '../../actions/values.ts'
import { useOpenModel } from '../../document/hooks.ts'
import type { Indicator, Observation } from '../../model/model.ts'
import { OBSERVATION_STATUSES } from '../../model/records/observation.ts'
import { sayAmount } from '../../monitoring/standingWords.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'

interface ValueCellProps {
  readonly indicator: Indicator
  readonly observation: Observation
  readonly canWrite: boolean
}

/** A value to correct. What cannot be read stays in the field with the reason, and the old value stands. */
export function ValueCell({ indicator, observation, canWrite }: ValueCellProps) {
  const open = useOpenModel()
  const [refused, setRefused] = useState<{ readonly text: string; readonly why: string } | null>(null)
  const { value } = observation
  if (!canWrite) return value === null ? '' : sayAmount(value, indicator.unit)
  return (
    <div className="monitoring-value">
      <TextField
        label={say('values.valueOf', { period: sayPeriod(observation) })}
        hideLabel
        inputMode="decimal"
        value={refused?.text ?? (value === null ? '' : String(value))}
        error={refused?.why}
        onCommit={(text) => {
          const why = typeValue(open, indicator, observation, text)
          setRefused(why === null ? null : { text, why })
        }}
      />
    </div>
  )
}

/** The status of a value. One that says that there is no number takes the number away. */
export function StatusCell({ observation, canWrite }: Omit<ValueCellProps, 'indicator'>) {
  const open = useOpenModel()
  const [why, setWhy] = useState<string | null>(null)
  if (!canWrite) return say(`value.status.${observation.status}`)
  return (
    <div className="monitoring-status">
      <SelectField
        label={say('values.statusOf', { period: sayPeriod(observation) })}
        hideLabel
        value={observation.status}
        options={OBSERVATION_STATUSES.map((status) => ({ value: status, label: say(`value.status.${status}`) }))}
        error={why ?? undefined}
        onChange={(text) => {
          const status = OBSERVATION_STATUSES.find((one) => one === text)
          if (status) setWhy(setValueStatus(open, observation, status))
        }}
      />
    </div>
  )
}
