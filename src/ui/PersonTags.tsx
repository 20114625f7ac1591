import './people.css'
import { initialsOf } from './initials.ts'
import { personStyle } from './personColours.ts'

/** Somebody else at a record, as a tag says it. */
export interface TaggedPerson {
  readonly client: number
  readonly name: string
  readonly colour: number
  readonly typing: boolean
}

/** So many have a tag of their own; the rest are a number. */
const MOST = 2

/**
 * Who else is at a card, row or field, as small tags in their colours. On a narrow screen, and in `short`, a tag is the initials.
 * Screen readers hear it from the words that the field or row is described by (see PersonWords).
 */
export function PersonTags({
  people,
  short = false,
}: {
  readonly people: readonly TaggedPerson[]
  readonly short?: boolean
}) {
  if (people.length === 0) return null
  const shown = people.length > MOST + 1 ? people.slice(0, MOST) : people
  const rest = people.slice(shown.length)
  return (
    <span className="ui-person-tags" data-short={short || undefined} aria-hidden="true">
      {shown.map(({ client, name, colour, typing }) => (
        <span
          key={client}
          className="ui-person-tag"
          style={personStyle(colour)}
          title={name}
          data-typing={typing || undefined}
        >
          <span className="ui-person-name">{name}</span>
          <span className="ui-person-initials">{initialsOf(name)}</span>
        </span>
      ))}
      {rest.length > 0 ? (
        <span className="ui-person-rest" title={rest.map(({ name }) => name).join(', ')}>
          +{rest.length}
        </span>
      ) : null}
    </span>
  )
}
