import { useState } from 'react'
import { moveRow, removeRow, setField } from '../../actions/inspectFields.ts'
import { addDisaggregation } from '../../actions/inspectIndicators.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { linesOf } from '../../formats/text/read.ts'
import type { Disaggregation } from '../../model/model.ts'
import { disaggregationsOf } from '../../model/queries/indicators.ts'
import { TextArea } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { CheckOf, TextOf } from './fields.tsx'
import { AddButton, MoveButtons, Part, RemoveButton, useRows } from './Part.tsx'
import { useWritable } from './writable.ts'

/** The ways an indicator is broken down: by age, by sex, by place. */
export function DisaggregationsPart({ id }: { readonly id: string }) {
  const { open, newId } = useActionContext()
  const rows = useRows()
  const list = useModel((model) => disaggregationsOf(model, id))
  const [opened] = useState(list.length > 0)
  const add = () => {
    const added = newId()
    addDisaggregation(open, added, id)
    rows.added(added)
  }
  return (
    <Part
      title={say('inspect.breakdowns')}
      rows={rows}
      fold={{
        open: opened,
        note: list
          .map((one) => one.dimension)
          .filter(Boolean)
          .join(', '),
      }}
      action={<AddButton what={say('inspect.breakdowns.add')} whole onPress={add} />}
    >
      {list.length === 0 ? <p className="insp-quiet">{say('inspect.breakdowns.none')}</p> : null}
      <ul className="insp-list">
        {list.map((one, at) => (
          <DisaggregationRow
            key={one.id}
            one={one}
            at={at}
            count={list.length}
            onMove={(by) => moveRow(open, 'disaggregations', list, one.id, by)}
            onRemove={() => {
              removeRow(open, 'disaggregations', one.id, one.dimension || say('inspect.breakdown'))
              rows.removed(at)
            }}
          />
        ))}
      </ul>
    </Part>
  )
}

interface RowProps {
  readonly one: Disaggregation
  readonly at: number
  readonly count: number
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function DisaggregationRow({ one, at, count, onMove, onRemove }: RowProps) {
  const { open } = useActionContext()
  const writable = useWritable()
  const what = one.dimension || say('inspect.breakdown')
  const place = { table: 'disaggregations', ids: [one.id] } as const
  return (
    <li data-row={one.id} className="insp-item">
      <TextOf
        {...place}
        field="dimension"
        label={say('inspect.breakdown.dimension')}
        invite={say('inspect.breakdown.dimension.invite')}
      />
      <TextArea
        label={say('inspect.breakdown.categories')}
        description={say('inspect.breakdown.categories.about')}
        rows={2}
        value={one.categories.join('\n')}
        readOnly={!writable}
        onCommit={(text) => setField(open, { ...place, field: 'categories' }, linesOf(text))}
      />
      <CheckOf {...place} field="exclusive" label={say('inspect.breakdown.exclusive')} />
      <div className="insp-item-tools">
        <MoveButtons what={what} at={at} count={count} onMove={onMove} />
        <RemoveButton what={what} onPress={onRemove} />
      </div>
    </li>
  )
}
