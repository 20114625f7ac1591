import type { ReactNode } from 'react'
import { shortHash } from '../../actions/historyFiles.ts'
import type { HistoryEvent } from '../../actions/historyEvents.ts'
import { versionName } from '../../actions/versions.ts'
import type { Version } from '../../model/model.ts'
import { say, sayDate } from '../../words/words.ts'

/** A step, a decision or a branching on the time line. */
export function EventEntry({ event }: { readonly event: Exclude<HistoryEvent, { kind: 'version' }> }) {
  const { version } = event
  const name = calledOf(version)
  if (event.kind === 'step') {
    const { note, byName, on } = event.step
    return (
      <Entry kind="step" title={say(`versions.step.${event.words}`, { name })} by={byName} on={on}>
        {note.trim() ? <p className="history-reason">{note}</p> : null}
      </Entry>
    )
  }
  if (event.kind === 'origin') {
    const { title, by, on } = event.origin
    const words = say('versions.branched', { name, title: title || say('model.untitled') })
    return <Entry kind="origin" title={words} by={by} on={on} />
  }
  const { outcome, reasons, conditions, systemTitle, systemHash, byName, on } = event.decision
  return (
    <Entry kind="decision" title={say(`versions.decided.${outcome}`, { name })} by={byName} on={on}>
      {reasons.trim() ? <p className="history-reason">{reasons}</p> : null}
      {conditions.trim() ? (
        <p className="history-reason">{say('versions.decided.conditions', { conditions })}</p>
      ) : null}
      <p className="history-quiet">
        {say('versions.decided.against', {
          title: systemTitle || say('model.untitled'),
          hash: shortHash(systemHash),
        })}
      </p>
    </Entry>
  )
}

interface EntryProps {
  readonly kind: string
  readonly title: string
  readonly by: string
  readonly on: string
  readonly children?: ReactNode
}

function Entry({ kind, title, by, on, children }: EntryProps) {
  return (
    <li className="history-entry" data-kind={kind}>
      <h3>{title}</h3>
      <p className="history-by">
        <ByWhom by={by} on={on} />
      </p>
      {children}
    </li>
  )
}

/** Who did something, and on which day. */
export function ByWhom({ by, on }: { readonly by: string; readonly on: string }) {
  const name = by.trim()
  return (
    <time dateTime={on}>
      {name === '' ? say('versions.byNobody', { date: sayDate(on) }) : say('versions.by', { name, date: sayDate(on) })}
    </time>
  )
}

function calledOf(version: Version | undefined): string {
  return version ? versionName(version) : say('versions.kind.gone')
}
