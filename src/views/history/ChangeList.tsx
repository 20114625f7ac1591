import { useId } from 'react'
import type { Change, ChangeGroup } from '../../formats/changes/change.ts'
import { say } from '../../words/words.ts'

/** Which changes are ticked. Changes are told apart by the object. */
export interface Ticks {
  readonly has: (change: Change) => boolean
  readonly set: (change: Change, on: boolean) => void
}

interface ChangeListProps {
  readonly groups: readonly ChangeGroup[]
  readonly reasonsOf?: (change: Change) => readonly string[]
  /** With it every change can be ticked. */
  readonly ticks?: Ticks
  /** The level of the headings, below those around the list. */
  readonly level?: 3 | 4
}

/** Changes in sentences, by stage, each with its kind in a word and its reasons. */
export function ChangeList({ groups, reasonsOf = noReasons, ticks, level = 3 }: ChangeListProps) {
  return (
    <div className="history-changes">
      {groups.map((group) => (
        <Group key={`${group.part} ${group.id}`} group={group} reasonsOf={reasonsOf} ticks={ticks} level={level} />
      ))}
    </div>
  )
}

interface GroupProps {
  readonly group: ChangeGroup
  readonly reasonsOf: (change: Change) => readonly string[]
  readonly ticks: Ticks | undefined
  readonly level: 3 | 4
}

function Group({ group, reasonsOf, ticks, level }: GroupProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{group.heading}</Heading>
      <ul>
        {group.changes.map((change, at) => (
          <li key={at} data-kind={change.kind}>
            <span className="history-kind" data-kind={change.kind}>
              {say(`versions.kind.${change.kind}`)}
            </span>
            <div>
              {ticks ? <Tick change={change} ticks={ticks} /> : <p>{change.sentence}</p>}
              {reasonsOf(change).map((reason) => (
                <p key={reason} className="history-why">
                  {say('versions.compare.reason', { reason })}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tick({ change, ticks }: { readonly change: Change; readonly ticks: Ticks }) {
  return (
    <label className="ui-check">
      <input
        type="checkbox"
        checked={ticks.has(change)}
        onChange={(event) => ticks.set(change, event.target.checked)}
      />
      <span>{change.sentence}</span>
    </label>
  )
}

function noReasons(): readonly string[] {
  return []
}
