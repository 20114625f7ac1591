import { useState } from 'react'
import { moveRow, removeRow } from '../../actions/inspectFields.ts'
import { addTag } from '../../actions/tags.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import type { Tag } from '../../model/model.ts'
import { nodesWithTag, tagsInOrder } from '../../model/queries/tags.ts'
import { say } from '../../words/words.ts'
import { TextOf } from './fields.tsx'
import { AddButton, More, MoveButtons, Part, RemoveButton, useRows } from './Part.tsx'

/** The strategic priorities, themes or tiers that cards are tagged with. */
export function ModelTagsPart() {
  const { open, newId } = useActionContext()
  const rows = useRows()
  const tags = useModel(tagsInOrder)
  const add = () => {
    const id = newId()
    addTag(open, id)
    rows.added(id)
  }
  return (
    <Part
      title={say('inspect.priorities')}
      rows={rows}
      action={<AddButton what={say('inspect.priorities.add')} onPress={add} />}
    >
      {tags.length === 0 ? <p className="insp-quiet">{say('inspect.priorities.none')}</p> : null}
      <ul className="insp-list">
        {tags.map((tag, at) => (
          <TagRow
            key={tag.id}
            tag={tag}
            fresh={rows.fresh === tag.id}
            at={at}
            count={tags.length}
            onMove={(by) => moveRow(open, 'tags', tags, tag.id, by)}
            onRemove={() => {
              removeRow(open, 'tags', tag.id, tag.name || say('inspect.tag.untitled'))
              rows.removed(at)
            }}
          />
        ))}
      </ul>
    </Part>
  )
}

interface RowProps {
  readonly tag: Tag
  readonly fresh: boolean
  readonly at: number
  readonly count: number
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function TagRow({ tag, fresh, at, count, onMove, onRemove }: RowProps) {
  const [opened] = useState(fresh)
  const used = useModel((model) => nodesWithTag(model, tag.id))
  const place = { table: 'tags', ids: [tag.id] } as const
  const what = tag.name || say('inspect.tag.untitled')
  return (
    <li data-row={tag.id} className="insp-item">
      <TextOf
        {...place}
        field="name"
        label={say('inspect.tag.name')}
        hideLabel
        invite={say('inspect.tag.name.invite')}
      />
      <More
        open={opened}
        summary={[tag.group, tag.edition, say('count.cards', { count: used })].filter(Boolean).join(' · ')}
      >
        <div className="insp-rows">
          <TextOf {...place} field="group" label={say('inspect.tag.group')} invite={say('inspect.tag.group.invite')} />
          <TextOf
            {...place}
            field="edition"
            label={say('inspect.tag.edition')}
            invite={say('inspect.tag.edition.invite')}
          />
        </div>
        <div className="insp-item-tools">
          <MoveButtons what={what} at={at} count={count} onMove={onMove} />
          <RemoveButton what={what} onPress={onRemove} />
        </div>
      </More>
    </li>
  )
}
