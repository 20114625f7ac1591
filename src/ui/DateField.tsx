import { useState } from 'react'
import { Field, useFieldIds } from './Field.tsx'
import type { FieldWords } from './Field.tsx'

export interface DateFieldProps extends FieldWords {
  /** An ISO date, 2026-03-31, or '' for none. */
  value: string
  /** Called when a whole date is chosen or typed and the field is left, or with '' when it is emptied. */
  onCommit: (value: string) => void
  min?: string | undefined
  max?: string | undefined
  disabled?: boolean | undefined
  readOnly?: boolean | undefined
  required?: boolean | undefined
}

export function DateField(props: DateFieldProps) {
  const ids = useFieldIds(props)
  // A date typed part by part passes through years such as 0002; it is one date only when it is left.
  const [draft, setDraft] = useState<string | null>(null)
  function commit() {
    if (draft !== null && draft !== props.value) props.onCommit(draft)
    setDraft(null)
  }
  return (
    <Field words={props} ids={ids}>
      <input
        {...ids}
        className="ui-input ui-input-date"
        type="date"
        min={props.min}
        max={props.max}
        disabled={props.disabled}
        readOnly={props.readOnly}
        required={props.required}
        value={draft ?? props.value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </Field>
  )
}
