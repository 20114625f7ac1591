import './comments.css'
import { discuss } from '../../actions/commentSubjects.ts'
import { useMayWrite, useOpenModel } from '../../document/hooks.ts'
import { useOpenComments } from '../../document/hooks/talk.ts'
import type { Discussed } from '../../document/session.ts'
import { Icon } from '../../ui/Icon.tsx'
import { say, sayNumber } from '../../words/words.ts'

interface RowCommentsProps {
  readonly subject: Discussed
  /** What it is called. */
  readonly label: string
  readonly current: boolean
}

/** How many comments are open, as a button that opens them; in the current row also where one can be added. */
export function RowComments({ subject, label, current }: RowCommentsProps) {
  const open = useOpenModel()
  const count = useOpenComments(subject)
  const mayTalk = useMayWrite('talk')
  const offered = current && mayTalk && subject.kind === 'node'
  if (count === 0 && !offered) return null
  const words = count > 0 ? say('comments.mark', { count, label }) : say('comments.add.to', { label })
  return (
    <button
      type="button"
      className="outline-comments"
      data-some={count > 0 || undefined}
      aria-label={words}
      title={words}
      tabIndex={current ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation()
        discuss(open, subject)
      }}
    >
      <Icon name="comment" size={14} />
      {count > 0 ? <span>{sayNumber(count)}</span> : null}
    </button>
  )
}
