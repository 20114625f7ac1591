import { sayStatus } from '../../actions/interventions.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { say } from '../../words/words.ts'

interface StatusFieldProps<S extends string> {
  readonly label?: string
  readonly value: S
  readonly statuses: readonly S[]
  readonly onChange: (status: S) => void
}

/** Where an intervention stands. */
export function StatusField<S extends Parameters<typeof sayStatus>[0]>(props: StatusFieldProps<S>) {
  const { label = say('workspace.new.status'), value, statuses, onChange } = props
  return (
    <SelectField
      label={label}
      value={value}
      emptyLabel={statuses.some((status) => status === '') ? sayStatus('') : undefined}
      options={statuses
        .filter((status) => status !== '')
        .map((status) => ({ value: status, label: sayStatus(status) }))}
      onChange={(chosen) => {
        const status = statuses.find((known) => known === chosen)
        if (status !== undefined) onChange(status)
      }}
    />
  )
}
