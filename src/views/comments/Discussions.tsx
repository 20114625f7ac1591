import { useId, useState } from 'react'
import { showSubject, subjectLabel } from '../../actions/commentSubjects.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import type { Discussion } from '../../model/queries/discussions.ts'
import { Button } from '../../ui/Button.tsx'
import { panelCovers } from '../../ui/panelCovers.ts'
import { say } from '../../words/words.ts'
import { ThreadItem } from './ThreadItem.tsx'
import type { Leaving } from './useFocusAfter.ts'

/** Threads shown before more are asked for. */
const SHOWN = 40

interface DiscussionsProps {
  readonly list: readonly Discussion[]
  /** The one that the heading of the panel already names. */
  readonly named: string | null
  readonly onLeaving: Leaving
}

/** The threads, under what they are about; last what is said about records that are gone. */
export function Discussions({ list, named, onLeaving }: DiscussionsProps) {
  const [most, setMost] = useState(SHOWN)
  const gone = useId()
  const parts = shown(list, most)
  const rest = count(list) - count(parts)
  const lost = parts.filter(({ there }) => !there)
  return (
    <>
      {parts.map((one) =>
        one.there ? <DiscussionPart key={one.key} one={one} named={one.key === named} onLeaving={onLeaving} /> : null,
      )}
      {lost.length > 0 ? (
        <section className="comments-gone" aria-labelledby={gone}>
          <h3 id={gone}>{say('comments.gone')}</h3>
          {lost.map((one) => (
            <DiscussionPart key={one.key} one={one} named={false} onLeaving={onLeaving} />
          ))}
        </section>
      ) : null}
      {rest > 0 ? (
        <Button size="small" variant="quiet" onPress={() => setMost((before) => before + SHOWN)}>
          {say('comments.more', { count: Math.min(SHOWN, rest) })}
        </Button>
      ) : null}
    </>
  )
}

interface PartProps {
  readonly one: Discussion
  readonly named: boolean
  readonly onLeaving: Leaving
}

function DiscussionPart({ one, named, onLeaving }: PartProps) {
  const { subject, there } = one
  const name = useModel((model) => (subject && there ? subjectLabel(model, subject) : one.label))
  const label = name || say('comments.gone.unknown')
  const id = useId()
  return (
    <section className="comments-part" aria-labelledby={id}>
      {there ? (
        <h3 id={id} className={named ? 'ui-visually-hidden' : 'comments-subject'}>
          {named ? label : <SubjectButton one={one} label={label} />}
        </h3>
      ) : (
        <h4 id={id} className="comments-lost">
          {label}
        </h4>
      )}
      <ul className="comments-threads">
        {one.threads.map((thread) => (
          <ThreadItem key={thread.id} thread={thread} label={label} onLeaving={onLeaving} />
        ))}
      </ul>
    </section>
  )
}

function SubjectButton({ one: { subject }, label }: { readonly one: Discussion; readonly label: string }) {
  const context = useActionContext()
  if (!subject) return label
  return (
    <>
      <span className="comments-kind">{say(`comments.kind.${subject.kind}`)} </span>
      <button
        type="button"
        aria-label={say('comments.go', { label })}
        onClick={() => showSubject(context, subject, panelCovers())}
      >
        {label}
      </button>
    </>
  )
}

function count(list: readonly Discussion[]): number {
  return list.reduce((sum, { threads }) => sum + threads.length, 0)
}

/** The first threads of the list, each still under what it is about. */
function shown(list: readonly Discussion[], most: number): readonly Discussion[] {
  let left = most
  return list.flatMap((one) => {
    const threads = one.threads.slice(0, Math.max(0, left))
    left -= threads.length
    return threads.length > 0 ? [{ ...one, threads }] : []
  })
}
