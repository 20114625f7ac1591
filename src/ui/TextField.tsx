import type { Ref } from 'react'
import { Field, useFieldIds } from './Field.tsx'
import type { FieldWords } from './Field.tsx'
import { useCaret } from './useCaret.ts'
import type { EnterMeans, TypingProps } from './useTyping.ts'
import { useTyping } from './useTyping.ts'

export interface TextFieldProps extends FieldWords, TypingProps {
  placeholder?: string | undefined
  disabled?: boolean | undefined
  readOnly?: boolean | undefined
  required?: boolean | undefined
  maxLength?: number | undefined
  autoFocus?: boolean | undefined
  type?: 'text' | 'email' | 'url' | 'search' | 'password' | undefined
  autoComplete?: string | undefined
  inputMode?: 'text' | 'decimal' | 'numeric' | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

export function TextField({ ref, ...props }: TextFieldProps) {
  const ids = useFieldIds(props)
  const { text, change, onFocus, onBlur, onKeyDown } = useTyping(props, 'commit')
  useCaret(text, () => document.getElementById(ids.id))
  const { type = 'text', autoComplete = 'off' } = props
  return (
    <Field words={props} ids={ids}>
      <input
        {...ids}
        ref={ref}
        className="ui-input"
        type={type}
        inputMode={props.inputMode}
        autoComplete={autoComplete}
        autoFocus={props.autoFocus}
        placeholder={props.placeholder}
        disabled={props.disabled}
        readOnly={props.readOnly}
        required={props.required}
        maxLength={props.maxLength}
        value={text}
        onChange={(event) => change(event.target.value)}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      />
    </Field>
  )
}

export interface TextAreaProps extends FieldWords, TypingProps {
  placeholder?: string | undefined
  disabled?: boolean | undefined
  readOnly?: boolean | undefined
  required?: boolean | undefined
  maxLength?: number | undefined
  autoFocus?: boolean | undefined
  /** The height when empty, in lines. */
  rows?: number | undefined
  /** `commit` for one paragraph that only wraps; with `newline`, Ctrl+Enter commits. */
  enter?: EnterMeans | undefined
  ref?: Ref<HTMLTextAreaElement> | undefined
}

/** Text of any length; the control grows with it. */
export function TextArea({ ref, ...props }: TextAreaProps) {
  const ids = useFieldIds(props)
  const { text, change, onFocus, onBlur, onKeyDown } = useTyping(props, props.enter ?? 'newline')
  useCaret(text, () => document.getElementById(ids.id))
  return (
    <Field words={props} ids={ids}>
      <div className="ui-grow" data-text={text || props.placeholder}>
        <textarea
          {...ids}
          ref={ref}
          className="ui-input"
          rows={props.rows ?? 2}
          autoFocus={props.autoFocus}
          placeholder={props.placeholder}
          disabled={props.disabled}
          readOnly={props.readOnly}
          required={props.required}
          maxLength={props.maxLength}
          value={text}
          onChange={(event) => change(event.target.value)}
          onFocus={onFocus}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        />
      </div>
    </Field>
  )
}
