import type { Ref } from 'react'
import { useState } from 'react'
import type { FieldWords } from './Field.tsx'
import { parseNumber } from './parseNumber.ts'
import { TextField } from './TextField.tsx'

export interface NumberFieldProps extends FieldWords {
  value: number | null
  /** Called with null when the field was emptied. */
  onCommit: (value: number | null) => void
  /** What to say when it is not a number; what was typed stays, and the value with it. */
  notANumber: string
  placeholder?: string | undefined
  disabled?: boolean | undefined
  readOnly?: boolean | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

/** Takes a number as people write it (1,200, 62%, £3.50) and reads it when they are done. */
export function NumberField({ value, onCommit, notANumber, error, ...rest }: NumberFieldProps) {
  const [refused, setRefused] = useState<string | null>(null)
  function commit(text: string) {
    const number = parseNumber(text)
    setRefused(number === undefined ? text : null)
    if (number !== undefined && number !== value) onCommit(number)
  }
  return (
    <TextField
      {...rest}
      inputMode="decimal"
      value={refused ?? (value === null ? '' : String(value))}
      error={refused === null ? error : notANumber}
      onCommit={commit}
    />
  )
}
