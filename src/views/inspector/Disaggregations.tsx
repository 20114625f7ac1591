import { useState } from 'react'
import { setField } from '../../actions/inspectFields.ts'
import { addDisaggregation } from '../../actions/inspectIndicators.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import { linesOf } from '../../formats/text/read.ts'
import type { Disaggregation } from '../../model/model.ts'
import { disaggregationsOf } from '../../model/queries/indicators.ts'
import { TextArea } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { CheckOf, TextOf } from './fields.tsx'
import { worded } from './fieldWords.ts'
import { Part } from './Part.tsx'
import { AddButton, RowTools } from './RowButtons.tsx'
import { type RowPlace, useOrdered } from './useOrdered.ts'
import { useRows } from './useRows.ts'
import { useWritable } from './writable.ts'

/** The ways an indicator is broken down: by age, by sex, by place. */
export function DisaggregationsPart({ id }: { readonly id: string }) {
  const open = useOpenModel()
  const rows = useRows()
  const list = useModel((model) => disaggregationsOf(model, id))
  const placeOf = useOrdered('disaggregations', list, rows)
  const [opened] = useState(list.length > 0)
  const add = () => rows.add((added) => addDisaggregation(open, added, id))
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
        {list.map((one) => {
          const what = one.dimension || say('inspect.breakdown')
          return <DisaggregationRow key={one.id} one={one} what={what} row={placeOf(one.id, what)} />
        })}
      </ul>
    </Part>
  )
}

interface RowProps {
  readonly one: Disaggregation
  readonly what: string
  readonly row: RowPlace
}

function DisaggregationRow({ one, what, row }: RowProps) {
  const open = useOpenModel()
  const writable = useWritable()
  const place = { table: 'disaggregations', ids: [one.id] } as const
  return (
    <li data-row={one.id} className="insp-item">
      <TextOf {...place} field="dimension" {...worded('inspect.breakdown.dimension')} />
      <TextArea
        label={say('inspect.breakdown.categories')}
        description={say('inspect.breakdown.categories.about')}
        rows={2}
        value={one.categories.join('\n')}
        readOnly={!writable}
        onCommit={(text) => setField(open, { ...place, field: 'categories' }, linesOf(text))}
      />
      <CheckOf {...place} field="exclusive" label={say('inspect.breakdown.exclusive')} />
      <RowTools what={what} place={row} />
    </li>
  )
}
