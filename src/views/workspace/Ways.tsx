import { useId } from 'react'

interface WaysProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** One of a few, all in sight: native radio buttons drawn as a row. */
export function Ways({ label, value, choices, onChange }: WaysProps) {
  const name = useId()
  return (
    <fieldset className="workspace-ways">
      <legend className="ui-visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="workspace-way">
          <input
            type="radio"
            className="ui-visually-hidden"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
