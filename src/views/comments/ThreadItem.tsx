import { memo, useId, useRef, useState } from 'react'
import { talkWritable } from '../../actions/action.ts'
import { postReply, reopen, settle } from '../../actions/comments.ts'
import { useActionContext, useSession } from '../../document/hooks.ts'
import type { Comment } from '../../model/model.ts'
import { isOpen, type Thread } from '../../model/queries/comments.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { Composer } from './Composer.tsx'
import { Moment, nameOf, Said } from './Said.tsx'
import type { Leaving } from './useFocusAfter.ts'

export interface ThreadItemProps {
  readonly thread: Thread
  /** What it is about, by name. */
  readonly label: string
  readonly onLeaving: Leaving
}

/** A comment with its replies, and what can be done. One said elsewhere does not draw it again. */
export const ThreadItem = memo(function ThreadItem({ thread, label, onLeaving }: ThreadItemProps) {
  const { id, comment, replies } = thread
  const item = useRef<HTMLLIElement>(null)
  const heading = useId()
  const name = comment ? nameOf(comment) : say('comments.gone.unknown')
  return (
    <li ref={item} className="comments-thread" data-open={isOpen(thread) || undefined}>
      <article aria-labelledby={heading} tabIndex={-1} data-thread={id}>
        <span id={heading} className="ui-visually-hidden">
          {say('comments.thread', { name, label })}
        </span>
        {comment ? (
          <Said said={comment} onDelete={() => onLeaving(item.current)} />
        ) : (
          <p className="comments-removed">{say('comments.removed')}</p>
        )}
        {replies.length > 0 ? (
          <ol className="comments-replies" aria-label={say('comments.replies')}>
            {replies.map((reply) => (
              <li key={reply.id} data-reply={reply.id}>
                <Said said={reply} onDelete={() => onLeaving(item.current)} />
              </li>
            ))}
          </ol>
        ) : null}
        {comment ? <ThreadFoot comment={comment} onLeaving={() => onLeaving(item.current)} /> : null}
      </article>
    </li>
  )
})

interface FootProps {
  readonly comment: Comment
  readonly onLeaving: () => void
}

function ThreadFoot({ comment, onLeaving }: FootProps) {
  const context = useActionContext()
  const name = nameOf(comment)
  if (comment.resolvedOn === '')
    return talkWritable(context) ? <OpenFoot comment={comment} onLeaving={onLeaving} /> : null
  return (
    <div className="comments-settled">
      <p>
        {comment.resolvedBy ? say('comments.resolved.by', { name: comment.resolvedBy }) : say('comments.resolved')}{' '}
        <Moment moment={comment.resolvedOn} />
      </p>
      {talkWritable(context) ? (
        <NamedButton
          words={say('comments.reopen')}
          name={say('comments.reopen.of', { name })}
          onPress={() => {
            onLeaving()
            reopen(context, comment)
          }}
        />
      ) : null}
    </div>
  )
}

function OpenFoot({ comment, onLeaving }: FootProps) {
  const context = useActionContext()
  const key = `reply ${comment.id}`
  const begun = useSession((session) => Boolean(session.drafts.get(key)?.trim()))
  const [form, setForm] = useState<'none' | 'asked' | 'left'>('none')
  const name = nameOf(comment)
  if (form === 'asked' || (begun && form !== 'left')) {
    return (
      <Composer
        draft={key}
        label={say('comments.reply.to', { name })}
        send={say('comments.reply.send')}
        autoFocus={form === 'asked'}
        onSend={(text) => {
          const done = postReply(context, comment.id, text)
          if (done) setForm('left')
          return done
        }}
        // What was written stays, for when the reply is gone on with.
        onLeave={() => setForm('left')}
      />
    )
  }
  return (
    <div className="comments-tools">
      <NamedButton
        words={say('comments.reply')}
        name={say('comments.reply.to', { name })}
        autoFocus={form === 'left'}
        onPress={() => setForm('asked')}
      />
      <NamedButton
        words={say('comments.resolve')}
        name={say('comments.resolve.of', { name })}
        onPress={() => {
          onLeaving()
          settle(context, comment)
        }}
      />
    </div>
  )
}

/** A small button: short to look at, whole to hear. */
function NamedButton(props: {
  readonly words: string
  readonly name: string
  readonly autoFocus?: boolean
  readonly onPress: () => void
}) {
  return (
    <Button size="small" variant="quiet" autoFocus={props.autoFocus} onPress={props.onPress}>
      <span aria-hidden="true">{props.words}</span>
      <span className="ui-visually-hidden">{props.name}</span>
    </Button>
  )
}
