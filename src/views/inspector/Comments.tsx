import { useModel, useOpenModel, useTalk } from '../../document/hooks.ts'
import { useMayReadTalk, useOpenComments } from '../../document/hooks/talk.ts'
import { discuss, subjectLabel } from '../../actions/commentSubjects.ts'
import type { Discussed } from '../../document/session.ts'
import { lastOpen } from '../../model/queries/comments.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { Part } from './Part.tsx'

/** What people say about the record: how many open comments, and the last of them. */
export function CommentsPart({ kind, id }: Discussed) {
  const readable = useMayReadTalk()
  const last = useTalk((talk) => lastOpen(talk, { kind, id }))
  if (!readable) return null
  return (
    <Part title={say('comments.title')} action={<CommentsButton kind={kind} id={id} />}>
      {last ? (
        <p className="insp-comment">
          <b>{last.name.trim() || say('comments.name.none')}</b> {last.text}
        </p>
      ) : (
        <p className="insp-quiet">{say('comments.part.none')}</p>
      )}
    </Part>
  )
}

/** Opens the comments on a record: "2 open", or "Add a comment". */
export function CommentsButton({ kind, id }: Discussed) {
  const open = useOpenModel()
  const count = useOpenComments({ kind, id })
  const label = useModel((model) => subjectLabel(model, { kind, id }))
  return (
    <Button size="small" variant="quiet" icon="comment" onPress={() => discuss(open, { kind, id })}>
      <span aria-hidden="true">{count > 0 ? say('comments.open', { count }) : say('comments.add')}</span>
      <span className="ui-visually-hidden">
        {count > 0 ? say('comments.mark', { count, label }) : say('comments.add.to', { label })}
      </span>
    </Button>
  )
}
