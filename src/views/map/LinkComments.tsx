import type { MouseEvent } from 'react'
import { discuss } from '../../actions/commentSubjects.ts'
import { useModel, useOpenModel, useTalk } from '../../document/hooks.ts'
import { useMayReadTalk } from '../../document/hooks/talk.ts'
import type { Route } from '../../layout/route.ts'
import type { Link } from '../../model/model.ts'
import { openCounts, subjectKey } from '../../model/queries/comments.ts'
import { sayNumber } from '../../words/words.ts'

interface LinkCommentsProps {
  readonly links: readonly { readonly link: Link; readonly route: Route }[]
}

/** The links in sight that have open comments: a small mark beside the middle of each. A press opens them. */
export function LinkComments({ links }: LinkCommentsProps) {
  const open = useOpenModel()
  const talk = useTalk((snapshot) => snapshot)
  const counts = useModel((model) => openCounts(model, talk))
  const readable = useMayReadTalk()
  const press = (event: MouseEvent, id: string) => {
    event.stopPropagation()
    discuss(open, { kind: 'link', id })
  }
  if (!readable) return null
  return links.map(({ link, route }) => {
    const count = counts.get(subjectKey({ kind: 'link', id: link.id }))
    if (count === undefined) return null
    return (
      <g
        key={link.id}
        className="map-link-comments"
        transform={`translate(${route.middle.x} ${route.middle.y - 18})`}
        onClick={(event) => press(event, link.id)}
      >
        <rect className="map-link-comments-reach" x={-12} y={-12} width={24} height={24} />
        <path d="M-8 -8 H8 A3 3 0 0 1 11 -5 V2 A3 3 0 0 1 8 5 H-3 L-7 9 V5 H-8 A3 3 0 0 1 -11 2 V-5 A3 3 0 0 1 -8 -8 Z" />
        <text y={2}>{sayNumber(count)}</text>
      </g>
    )
  })
}
