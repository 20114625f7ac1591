import { useModel, useRoom, useTalk } from '../document/hooks.ts'
import { useMayReadTalk } from '../document/hooks/talk.ts'
import { countBySeverity, findings } from '../model/checks/findings.ts'
import { openTotals } from '../model/queries/comments.ts'
import { say, sayNumber } from '../words/words.ts'

/** How many checks are to be reviewed. */
export function ChecksCount() {
  const count = useModel((model) => {
    const counts = countBySeverity(findings(model).open)
    return counts.error + counts.warning
  })
  return count > 0 ? <Count shown={sayNumber(count)} words={say('app.status.findings', { count })} /> : null
}

/** How many comments are open; with an @ where some of them mention this person. */
export function CommentsCount() {
  const me = useRoom((room) => room.me?.person.id ?? '')
  const count = useTalk((talk) => openTotals(talk, me).open)
  const mine = useTalk((talk) => openTotals(talk, me).mine)
  const readable = useMayReadTalk()
  if (count === 0 || !readable) return null
  const words = [say('comments.count', { count }), ...(mine > 0 ? [say('comments.mentionsMe', { count: mine })] : [])]
  return <Count shown={mine > 0 ? `${sayNumber(count)} @` : sayNumber(count)} words={words.join(', ')} />
}

function Count({ shown, words }: { readonly shown: string; readonly words: string }) {
  return (
    <>
      <span className="app-panel-count" aria-hidden="true">
        {shown}
      </span>{' '}
      <span className="ui-visually-hidden">{words}</span>
    </>
  )
}
