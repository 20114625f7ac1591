import { useEffect, useRef, useState } from 'react'
import { deleteSaid, keepDraft, mayDelete, mayRewrite, rewrite } from '../../actions/comments.ts'
import { sayAgo, sayMoment } from '../../actions/homeWords.ts'
import { useActionContext, useSession } from '../../document/hooks.ts'
import { isRemoved } from '../../model/commands/talk.ts'
import type { Comment, Reply } from '../../model/model.ts'
import { piecesOf } from '../../model/queries/mentions.ts'
import { MenuButton } from '../../ui/Menu.tsx'
import { say } from '../../words/words.ts'
import { Composer } from './Composer.tsx'
import { useAround } from './people.ts'

export interface SaidProps {
  readonly said: Comment | Reply
  /** Before it goes. */
  readonly onDelete: () => void
}

/** What one person said: who, when, the words, and what they can do with them. */
export function Said({ said, onDelete }: SaidProps) {
  const context = useActionContext()
  const key = `edit ${said.id}`
  const begun = useSession((session) => session.drafts.has(key))
  const [asked, setAsked] = useState(false)
  const editing = (asked || begun) && mayRewrite(context, said)
  const box = useRef<HTMLDivElement>(null)
  const before = useRef(editing)
  useEffect(() => {
    // The field goes, and the focus back to the menu that asked for it.
    if (before.current && !editing) box.current?.querySelector('button')?.focus()
    before.current = editing
  }, [editing])
  const stop = () => {
    setAsked(false)
    keepDraft(context.open, key, null)
  }
  if (isRemoved(said)) return <p className="comments-removed">{say('comments.removed')}</p>
  return (
    <div ref={box} className="comments-said">
      <div className="comments-said-head">
        <p>
          <bdi className="comments-name">{nameOf(said)}</bdi> <Moment moment={said.on} />
          {said.edited ? <Edited moment={said.edited} /> : null}
        </p>
        {editing ? null : <SaidMenu said={said} onEdit={() => setAsked(true)} onDelete={onDelete} />}
      </div>
      {editing ? (
        <Composer
          draft={key}
          label={say('comments.edit.field')}
          hideLabel
          initial={said.text}
          send={say('comments.edit.save')}
          autoFocus
          onSend={(text) => {
            const done = rewrite(context, said, text)
            if (done) setAsked(false)
            return done
          }}
          onLeave={stop}
        />
      ) : (
        <Words said={said} />
      )}
    </div>
  )
}

function SaidMenu({ said, onEdit, onDelete }: SaidProps & { readonly onEdit: () => void }) {
  const context = useActionContext()
  const items = [
    ...(mayRewrite(context, said)
      ? [{ id: 'edit', label: say('comments.edit'), icon: 'edit' as const, onAction: onEdit }]
      : []),
    ...(mayDelete(context, said)
      ? [
          {
            id: 'delete',
            label: say('comments.delete'),
            icon: 'remove' as const,
            danger: true,
            onAction: () => {
              onDelete()
              deleteSaid(context, said)
            },
          },
        ]
      : []),
  ]
  if (items.length === 0) return null
  return (
    <MenuButton label={say('comments.menu', { name: nameOf(said) })} icon="more" iconOnly size="small" items={items} />
  )
}

/** The words, with mentions in bold. */
function Words({ said }: { readonly said: Comment | Reply }) {
  const { people } = useAround()
  const pieces = piecesOf(said.text, said.mentions, people)
  return (
    <p className="comments-words" dir="auto">
      {pieces.map(({ text, mention }, at) => (mention ? <strong key={at}>{text}</strong> : text))}
    </p>
  )
}

/** "5 minutes ago", and the moment itself for the pointer and for a screen reader. */
export function Moment({ moment }: { readonly moment: string }) {
  const { now } = useAround()
  return (
    <time dateTime={moment} title={sayMoment(moment)} className="comments-moment">
      {sayAgo(moment, now > moment ? now : moment)} <span className="ui-visually-hidden">{sayMoment(moment)}</span>
    </time>
  )
}

function Edited({ moment }: { readonly moment: string }) {
  return (
    <span className="comments-moment" title={say('comments.edited.on', { moment: sayMoment(moment) })}>
      {` · ${say('comments.edited')}`}
    </span>
  )
}

/** What somebody is called who may not have given a name. */
export function nameOf({ name }: Pick<Comment, 'name'>): string {
  return name.trim() || say('comments.name.none')
}
