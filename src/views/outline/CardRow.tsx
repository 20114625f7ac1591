import './outlineRows.css'
import { memo, useRef, useState } from 'react'
import { othersAt } from '../../actions/others.ts'
import { currentCard } from '../../actions/outlineRows.ts'
import { writable } from '../../actions/action.ts'
import { useActionContext, useModel, useRoom, useSession } from '../../document/hooks.ts'
import { cardName } from '../../model/names.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { personStyle } from '../../ui/personColours.ts'
import { PersonTags } from '../../ui/PersonTags.tsx'
import { say } from '../../words/words.ts'
import { AddLink } from './AddLink.tsx'
import { CardFacts } from './CardFacts.tsx'
import { LabelField } from './LabelField.tsx'
import { LinkLines } from './LinkLines.tsx'
import { labelOf, useGoTo } from './outlineFocus.ts'
import { RowComments } from './RowComments.tsx'
import { RowMenu } from './RowMenu.tsx'
import { useRow } from './useRow.ts'

export interface CardRowProps {
  readonly id: string
  readonly place: number
  readonly count: number
  /** The one row of its stage that Tab stops at. */
  readonly entry: boolean
}

/** A card as a row: its label, and under it its links, indicators and assumptions in words. */
export const CardRow = memo(function CardRow({ id, place, count, entry }: CardRowProps) {
  const context = useActionContext()
  const node = useModel((model) => model.nodes.get(id))
  const selected = useSession(({ selection }) => selection?.table === 'nodes' && selection.ids.includes(id))
  const current = useSession((session) => currentCard(session) === id)
  const others = useRoom(({ people }) => othersAt(people, 'nodes', id))
  const [linking, setLinking] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const keys = useRow(id, current, row)
  const goTo = useGoTo()

  if (!node) return null
  const stopLinking = () => {
    setLinking(false)
    goTo(labelOf(id))
  }
  const tools = current && writable(context)
  return (
    <li
      ref={row}
      className="outline-row"
      tabIndex={-1}
      data-selected={selected || undefined}
      data-others={others.length > 0 || undefined}
      style={others[0] ? personStyle(others[0].colour) : undefined}
      aria-current={current || undefined}
      {...keys}
    >
      <span className="outline-code">{node.code}</span>
      <div className="outline-row-main">
        <div className="outline-row-head">
          <LabelField
            node={node}
            place={place}
            count={count}
            tabbable={current || entry}
            field={field}
            others={others}
          />
          <div className="outline-row-tools">
            <PersonTags people={others} />
            <RowComments subject={{ kind: 'node', id }} label={cardName(node)} current={current} />
            {tools ? (
              <>
                <IconButton icon="link" size="small" label={say('outline.link.add')} onPress={() => setLinking(true)} />
                <RowMenu node={node} onLink={() => setLinking(true)} />
              </>
            ) : null}
          </div>
        </div>
        <CardFacts node={node} />
        <LinkLines id={id} current={current} />
        {linking && current ? <AddLink node={node} onDone={stopLinking} /> : null}
      </div>
    </li>
  )
})
