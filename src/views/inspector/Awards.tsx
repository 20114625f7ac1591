import { useMemo, useState } from 'react'
import { removeRow } from '../../actions/inspectFields.ts'
import { addAward, awardsInOrder, sayAward } from '../../actions/particulars.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import type { Award } from '../../model/model.ts'
import { say } from '../../words/words.ts'
import { ChoiceOf, choices, DateOf, NumberOf, TextOf } from './fields.tsx'
import { worded } from './fieldWords.ts'
import { More, Part } from './Part.tsx'
import { AddButton, RemoveButton } from './RowButtons.tsx'
import { useRows } from './useRows.ts'

const CURRENCIES = ['GBP', 'EUR', 'USD']

/** Who pays, how much, and from when to when. */
export function AwardsPart() {
  const open = useOpenModel()
  const rows = useRows()
  const records = useModel((model) => model.awards)
  const awards = useMemo(() => awardsInOrder(records), [records])
  return (
    <Part
      title={say('particulars.awards')}
      rows={rows}
      action={<AddButton what={say('particulars.awards.add')} onPress={() => rows.add((id) => addAward(open, id))} />}
    >
      {awards.length === 0 ? <p className="insp-quiet">{say('particulars.awards.none')}</p> : null}
      <ul className="insp-list">
        {awards.map((award, at) => {
          const what = say('particulars.award', { number: at + 1 })
          return (
            <AwardRow
              key={award.id}
              award={award}
              what={what}
              fresh={rows.fresh === award.id}
              onRemove={() => {
                removeRow(open, 'awards', award.id, what)
                rows.removed(at)
              }}
            />
          )
        })}
      </ul>
    </Part>
  )
}

interface AwardRowProps {
  readonly award: Award
  readonly what: string
  readonly fresh: boolean
  readonly onRemove: () => void
}

function AwardRow({ award, what, fresh, onRemove }: AwardRowProps) {
  const [opened] = useState(fresh)
  const { id, currency } = award
  const place = { table: 'awards', ids: [id] } as const
  const known = currency === '' || CURRENCIES.includes(currency) ? CURRENCIES : [...CURRENCIES, currency]
  return (
    <li data-row={id} className="insp-item">
      <TextOf {...place} field="funder" {...worded('particulars.award.funder')} hideLabel />
      <More open={opened} summary={sayAward(award)}>
        <div className="insp-rows">
          <TextOf {...place} field="programme" {...worded('particulars.award.programme')} />
          <NumberOf
            {...place}
            field="amount"
            label={say('particulars.award.amount')}
            invite={say('particulars.award.amount.invite')}
          />
          <ChoiceOf
            {...place}
            field="currency"
            label={say('particulars.award.currency')}
            options={choices('particulars.currency', known)}
            none={say('particulars.currency.none')}
          />
          <DateOf {...place} field="start" label={say('particulars.award.start')} />
          <DateOf {...place} field="end" label={say('particulars.award.end')} />
          <DateOf {...place} field="awarded" label={say('particulars.award.awarded')} />
          <TextOf {...place} field="reference" {...worded('particulars.award.reference')} />
          <TextOf {...place} field="source" {...worded('particulars.award.source')} />
          <TextOf {...place} field="note" {...worded('particulars.award.note')} shape="text" />
        </div>
        <div className="insp-item-tools">
          <RemoveButton what={what} onPress={onRemove} />
        </div>
      </More>
    </li>
  )
}
