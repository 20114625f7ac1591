import { Field, useFieldIds } from './Field.tsx'
import type { FieldWords } from './Field.tsx'
import { Icon } from './Icon.tsx'

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean | undefined
}

export interface SelectFieldProps extends FieldWords {
  value: string
  options: readonly SelectOption[]
  onChange: (value: string) => void
  /** Words for the value '': "Not set". Left out, '' is not offered. */
  emptyLabel?: string | undefined
  disabled?: boolean | undefined
  required?: boolean | undefined
}

/** One of a few. Native, because a phone and a screen reader know it best. */
export function SelectField(props: SelectFieldProps) {
  const ids = useFieldIds(props)
  const { value, options, emptyLabel } = props
  return (
    <Field words={props} ids={ids}>
      <div className="ui-select">
        <select
          {...ids}
          className="ui-input"
          disabled={props.disabled}
          required={props.required}
          value={value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {(emptyLabel !== undefined || value === '') && <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" size={14} />
      </div>
    </Field>
  )
}
