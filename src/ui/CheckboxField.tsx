import { FieldNotes, useFieldIds } from './Field.tsx'
import type { FieldWords } from './Field.tsx'

export interface CheckboxFieldProps extends Omit<FieldWords, 'hideLabel' | 'note'> {
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean | undefined
}

export function CheckboxField(props: CheckboxFieldProps) {
  const ids = useFieldIds(props)
  return (
    <div className="ui-field">
      <label className="ui-check">
        <input
          {...ids}
          type="checkbox"
          checked={props.checked}
          disabled={props.disabled}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        <span>{props.label}</span>
      </label>
      <FieldNotes words={props} ids={ids} />
    </div>
  )
}
