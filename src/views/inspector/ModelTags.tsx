import { useState } from 'react'
import { addTag } from '../../actions/tags.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import type { Tag } from '../../model/model.ts'
import { nodesWithTag, tagsInOrder } from '../../model/queries/tags.ts'
import { say } from '../../words/words.ts'
import { TextOf } from './fields.tsx'
import { worded } from './fieldWords.ts'
import { More, Part } from './Part.tsx'
import { AddButton, RowTools } from './RowButtons.tsx'
import { type RowPlace, useOrdered } from './useOrdered.ts'
import { useRows } from './useRows.ts'

/** The strategic priorities, themes or tiers that cards are tagged with. */
export function ModelTagsPart() {
  const open = useOpenModel()
  const rows = useRows()
  const tags = useModel(tagsInOrder)
  const placeOf = useOrdered('tags', tags, rows)
  const add = () => rows.add((id) => addTag(open, id))
  return (
    <Part
      title={say('inspect.priorities')}
      rows={rows}
      action={<AddButton what={say('inspect.priorities.add')} onPress={add} />}
    >
      {tags.length === 0 ? <p className="insp-quiet">{say('inspect.priorities.none')}</p> : null}
      <ul className="insp-list">
        {tags.map((tag) => {
          const what = tag.name || say('inspect.tag.untitled')
          return <TagRow key={tag.id} tag={tag} what={what} fresh={rows.fresh === tag.id} row={placeOf(tag.id, what)} />
        })}
      </ul>
    </Part>
  )
}

interface RowProps {
  readonly tag: Tag
  readonly what: string
  readonly fresh: boolean
  readonly row: RowPlace
}

function TagRow({ tag, what, fresh, row }: RowProps) {
  const [opened] = useState(fresh)
  const used = useModel((model) => nodesWithTag(model, tag.id))
  const place = { table: 'tags', ids: [tag.id] } as const
  return (
    <li data-row={tag.id} className="insp-item">
      <TextOf {...place} field="name" {...worded('inspect.tag.name')} hideLabel />
      <More
        open={opened}
        summary={[tag.group, tag.edition, say('count.cards', { count: used })].filter(Boolean).join(' · ')}
      >
        <div className="insp-rows">
          <TextOf {...place} field="group" {...worded('inspect.tag.group')} />
          <TextOf {...place} field="edition" {...worded('inspect.tag.edition')} />
        </div>
        <RowTools what={what} place={row} />
      </More>
    </li>
  )
}
