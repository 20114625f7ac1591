import './people.css'
import { initialsOf } from './initials.ts'
import { personStyle } from './personColours.ts'

/** The initials of a person on their colour. The name stands beside it or in the name of what holds it. */
export function PersonDisc({ name, colour }: { readonly name: string; readonly colour: number }) {
  return (
    <span className="ui-person-disc" style={personStyle(colour)} title={name} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}
