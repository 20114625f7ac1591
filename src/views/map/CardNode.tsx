import { cardName } from '../../model/names.ts'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo, useContext, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { othersAt } from '../../actions/others.ts'
import { useModel, useRoom, useSession } from '../../document/hooks.ts'
import { useOpenComments } from '../../document/hooks/talk.ts'
import { marks } from '../../model/checks/findings.ts'
import { say } from '../../words/words.ts'
import { CardLabel } from './CardLabel.tsx'
import { FindingMark } from './FindingMark.tsx'
import { CommentMark } from './CommentMark.tsx'
import type { CardFlowNode } from './flow.ts'
import { isIdle, MapContext } from './mapContext.ts'
import { MarkOfOthers } from './MarkOfOthers.tsx'
import { StatusLine, statusWords } from './StatusLine.tsx'
import { useTallness } from './useTallness.ts'

/** One card: its label, whole, and at most one line under it. It draws itself again only when its own record changes. */
export const CardNode = memo(function CardNode({ data, selected }: NodeProps<CardFlowNode>) {
  const { node, status, tone, stage, leadsTo, followsFrom, foreseen } = data
  const { lit, focus } = useContext(MapContext)
  const receded = useStore(lit, ({ nodes }) => nodes !== null && !nodes.has(node.id))
  const tabbable = useStore(focus, (state) => state.tabbable === node.id)
  const state = useSession(({ renaming, selection }) => {
    if (renaming === node.id) return 'renaming'
    return selection?.table === 'nodes' && selection.ids.at(-1) === node.id ? 'current' : 'plain'
  })
  const renaming = state === 'renaming'
  const current = state !== 'plain'
  const mark = useModel((model) => marks(model).get(node.id))
  const others = useRoom(({ people }) => othersAt(people, 'nodes', node.id))
  const comments = useOpenComments({ kind: 'node', id: node.id })
  const card = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!current || renaming || !(focus.getState().inside || isIdle(document.activeElement))) return
    card.current?.focus({ preventScroll: true })
  }, [current, renaming, focus])

  useTallness(node.id, foreseen, card)

  const words = [
    cardName(node),
    stage,
    status ? statusWords(status) : '',
    node.intended ? '' : say('map.card.unintended'),
    mark ? say('map.card.findings', { count: mark.count }) : '',
    comments > 0 ? say('comments.count', { count: comments }) : '',
    say('map.card.leadsTo', { count: leadsTo }),
    say('map.card.followsFrom', { count: followsFrom }),
  ]
  return (
    <div
      ref={card}
      className="map-card"
      style={{ minHeight: foreseen }}
      data-tone={tone}
      data-selected={selected || undefined}
      data-receded={receded || undefined}
      role="group"
      aria-roledescription={say('map.card.role')}
      aria-label={words.filter((part) => part !== '').join(', ')}
      aria-current={current || undefined}
      aria-describedby={others.length > 0 ? `${node.id}-others` : undefined}
      tabIndex={tabbable ? 0 : -1}
    >
      <CardLabel node={node} renaming={renaming} />
      {node.intended ? null : <span className="map-card-note">{say('map.card.unintended')}</span>}
      {status ? <StatusLine status={status} /> : null}
      {others.length > 0 ? <MarkOfOthers id={`${node.id}-others`} others={others} /> : null}
      {comments > 0 ? <CommentMark node={node.id} count={comments} /> : null}
      {mark ? <FindingMark node={node.id} mark={mark} /> : null}
      <Handle type="target" position={Position.Left} className="map-handle" />
      <Handle type="source" position={Position.Right} className="map-handle" />
    </div>
  )
})
