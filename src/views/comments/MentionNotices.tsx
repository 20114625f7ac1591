import { useEffect } from 'react'
import { showThread } from '../../actions/commentSubjects.ts'
import { useOpenModel } from '../../document/hooks.ts'
import { byMoment, newMentions, type Thread } from '../../model/queries/comments.ts'
import { showToast } from '../../ui/toasts.ts'
import { say } from '../../words/words.ts'
import { nameOf } from './Said.tsx'

/** What was said longer ago than this, in milliseconds, came from before: it is marked in the panel, but is no news. */
const NEWS = 10 * 60_000

/** Tells of it when somebody mentions this person while the model is open. */
export function MentionNotices() {
  const open = useOpenModel()
  useEffect(
    () =>
      open.talk.subscribe(({ snapshot }, { snapshot: before }) => {
        const me = open.room.getState().me?.person.id
        if (me === undefined || !open.together.getState().arrived) return
        for (const thread of newMentions(before, snapshot, me)) {
          const said = lastMention(thread, me)
          if (!said || Date.now() - Date.parse(said.edited || said.on) > NEWS) continue
          const label = thread.comment?.subjectLabel ?? ''
          showToast(say('comments.notice', { name: nameOf(said), label }), {
            label: say('comments.notice.show'),
            onPress: () => showThread(open, thread),
          })
        }
      }),
    [open],
  )
  return null
}

function lastMention({ comment, replies }: Thread, me: string) {
  return [...(comment ? [comment] : []), ...replies]
    .filter(({ mentions, by }) => by !== me && mentions.includes(me))
    .toSorted(byMoment)
    .at(-1)
}
