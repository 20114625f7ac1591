import type { ReactNode } from 'react'
import { useId } from 'react'
import { classes } from '../../ui/classes.ts'

export interface Choice {
  readonly value: string
  readonly content: ReactNode
}

export interface ChoicesProps {
  label: string
  hideLabel?: boolean
  choices: readonly Choice[]
  value: string
  onChange: (value: string) => void
  look: 'row' | 'tiles'
}

/** One of a few, all in sight: native radio buttons drawn as a row or as tiles. */
export function Choices({ label, hideLabel = false, choices, value, onChange, look }: ChoicesProps) {
  const name = useId()
  return (
    <fieldset className={classes('home-choices', `home-choices-${look}`)}>
      <legend className={hideLabel ? 'ui-visually-hidden' : undefined}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="home-choice">
          <input
            type="radio"
            className="ui-visually-hidden"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.content}
        </label>
      ))}
    </fieldset>
  )
}
