import './comments.css'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { talkWritable } from '../../actions/action.ts'
import { selectedSubjects } from '../../actions/commentSubjects.ts'
import { useActionContext, useModel, useOpenModel, useSession, useTalk, useTogether } from '../../document/hooks.ts'
import { useMayReadTalk } from '../../document/hooks/talk.ts'
import type { CommentsLook, Discussed } from '../../document/session.ts'
import { isOpen, mentions, subjectKey, type Thread } from '../../model/queries/comments.ts'
import { discussions } from '../../model/queries/discussions.ts'
import { say } from '../../words/words.ts'
import { Choices } from './Choices.tsx'
import { Discussions } from './Discussions.tsx'
import { NewComment } from './NewComment.tsx'
import { AroundContext, useAround, useNewAround } from './people.ts'
import { useFocusAfter } from './useFocusAfter.ts'

/** What people say about the model, beside the view: about what is selected, or about everything. */
export function CommentsPanel() {
  const readable = useMayReadTalk()
  const around = useNewAround()
  return (
    <AroundContext.Provider value={around}>
      {readable ? (
        <Readable />
      ) : (
        <div className="comments">
          <h2 className="ui-visually-hidden">{say('comments.title')}</h2>
          <p className="comments-quiet">{say('comments.viewer')}</p>
        </div>
      )}
    </AroundContext.Provider>
  )
}

function Readable() {
  const { session } = useOpenModel()
  const { me } = useAround()
  const look = useSession((state) => state.comments)
  const subjects = useSubjects()
  const { box, leaving } = useFocusAfter()
  const back = useCaretWanted(box)
  const [first] = subjects
  const here = first !== undefined && !look.all
  const list = useList(look, here ? subjects : null)
  const choose = (change: Partial<CommentsLook>) => session.setState({ comments: { ...look, ...change } })
  const shows = me === null ? (['open', 'resolved'] as const) : (['open', 'resolved', 'mine'] as const)
  return (
    <div ref={box} className="comments">
      <h2 className="ui-visually-hidden" tabIndex={-1}>
        {say('comments.title')}
      </h2>
      <Writing subjects={subjects} onEscape={back} />
      <div className="comments-filters">
        {first ? (
          <Choices
            label={say('comments.which')}
            choices={[
              { id: 'here', words: say(`comments.which.${first.kind}`) },
              { id: 'all', words: say('comments.which.all') },
            ]}
            chosen={look.all ? 'all' : 'here'}
            onChoose={(which) => choose({ all: which === 'all' })}
          />
        ) : null}
        <Choices
          label={say('comments.show')}
          choices={shows.map((id) => ({ id, words: say(`comments.show.${id}`) }))}
          chosen={look.show}
          onChoose={(show) => choose({ show })}
        />
      </div>
      {list.length === 0 ? <Nothing show={look.show} /> : null}
      <Discussions
        key={`${String(here)} ${look.show}`}
        list={list}
        named={here ? subjectKey(first) : null}
        onLeaving={leaving}
      />
    </div>
  )
}

/** The field for a new comment, or why there is none. */
function Writing({ subjects, onEscape }: { readonly subjects: readonly Discussed[]; readonly onEscape: () => void }) {
  const context = useActionContext()
  const alone = useTogether(({ link }) => link === 'alone')
  const many = useSession(({ selection }) => (selection?.ids.length ?? 0) > 1)
  if (!talkWritable(context)) {
    return <p className="comments-quiet">{say(alone ? 'comments.offline.readOnly' : 'comments.readOnly')}</p>
  }
  if (subjects.length > 0) return <NewComment subjects={subjects} onEscape={onEscape} />
  return <p className="comments-quiet">{say(many ? 'comments.pick.many' : 'comments.pick')}</p>
}

function Nothing({ show }: Pick<CommentsLook, 'show'>) {
  const none = useTalk((talk) => talk.comments.size === 0)
  return <p className="comments-quiet">{say(none ? 'comments.none.yet' : `comments.none.${show}`)}</p>
}

function useSubjects(): readonly Discussed[] {
  const model = useModel((snapshot) => snapshot)
  const selection = useSession((session) => session.selection)
  const about = useSession((session) => session.comments.about)
  return useMemo(() => selectedSubjects(model, selection, about), [model, selection, about])
}

function useList({ show }: CommentsLook, subjects: readonly Discussed[] | null) {
  const model = useModel((snapshot) => snapshot)
  const talk = useTalk((snapshot) => snapshot)
  const { me } = useAround()
  return useMemo(() => {
    const kept = (thread: Thread) => {
      if (show === 'resolved') return !isOpen(thread)
      return isOpen(thread) && (show === 'open' || (me !== null && mentions(thread, me)))
    }
    const all = discussions(model, talk, kept)
    const keys = subjects && new Set(subjects.map(subjectKey))
    return keys ? all.filter(({ key }) => keys.has(key)) : all
  }, [model, talk, show, me, subjects])
}

/** Puts the caret where it was asked for, once. Gives back how to return to where one came from. */
function useCaretWanted(box: RefObject<HTMLElement | null>): () => void {
  const { session } = useOpenModel()
  const wanted = useSession((state) => state.wanted)
  const from = useRef<Element | null>(null)
  useEffect(() => {
    if (wanted?.table !== 'comments') return
    const name = wanted.field === 'thread' ? `[data-thread="${CSS.escape(wanted.id)}"]` : '[data-new] textarea'
    const place = box.current?.querySelector<HTMLElement>(name) ?? box.current?.querySelector<HTMLElement>('h2')
    if (!box.current?.contains(document.activeElement)) from.current = document.activeElement
    place?.focus()
    place?.scrollIntoView({ block: 'nearest' })
    session.setState({ wanted: null })
  }, [wanted, box, session])
  return () => {
    const before = from.current?.isConnected && from.current !== document.body ? from.current : null
    const back = before ?? document.getElementById('content')
    if (back instanceof HTMLElement) back.focus()
  }
}
