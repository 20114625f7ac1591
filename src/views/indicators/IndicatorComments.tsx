import { showAllComments } from '../../actions/commentSubjects.ts'
import { useModel, useOpenModel, useTalk } from '../../document/hooks.ts'
import { useMayReadTalk } from '../../document/hooks/talk.ts'
import { openCounts, subjectKey } from '../../model/queries/comments.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'

/** How many comments on indicators are open; a press lists them. */
export function IndicatorComments() {
  const open = useOpenModel()
  const talk = useTalk((snapshot) => snapshot)
  const count = useModel((model) => {
    const counts = openCounts(model, talk)
    const each = [...model.indicators.keys()].map((id) => counts.get(subjectKey({ kind: 'indicator', id })) ?? 0)
    return each.reduce((sum, one) => sum + one, 0)
  })
  const readable = useMayReadTalk()
  if (count === 0 || !readable) return null
  return (
    <Button size="small" variant="quiet" icon="comment" onPress={() => showAllComments(open)}>
      {say('comments.count', { count })}
    </Button>
  )
}
