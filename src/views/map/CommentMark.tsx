import { discuss } from '../../actions/commentSubjects.ts'
import { useOpenModel } from '../../document/hooks.ts'
import { Icon } from '../../ui/Icon.tsx'
import { say, sayNumber } from '../../words/words.ts'

/** The mark of a card with open comments. A press opens them. The keyboard has M for it. */
export function CommentMark({ node, count }: { readonly node: string; readonly count: number }) {
  const open = useOpenModel()
  return (
    <button
      type="button"
      className="map-comments nodrag"
      tabIndex={-1}
      aria-label={say('comments.count', { count })}
      onClick={(event) => {
        event.stopPropagation()
        discuss(open, { kind: 'node', id: node })
      }}
    >
      <span aria-hidden="true">
        <Icon name="comment" size={11} />
        {sayNumber(count)}
      </span>
    </button>
  )
}
