import { useState } from 'react'
import { removeRow } from '../../actions/inspectFields.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import type { Assumption } from '../../model/model.ts'
import { assumptionsOf } from '../../model/queries/assumptions.ts'
import { evidenceOf } from '../../model/queries/evidence.ts'
import { ASSUMPTION_STATUSES } from '../../model/records/assumption.ts'
import { say, sayDate } from '../../words/words.ts'
import { Diamond } from './Diamond.tsx'
import { EvidenceUnder } from './Evidence.tsx'
import { ChoiceOf, choices, DateOf, TextOf } from './fields.tsx'
import { More, RemoveButton, type Rows } from './Part.tsx'

/** The assumptions of one link or node, or of the model (''), each to be edited where it stands. */
export function AssumptionRows({ subject, rows }: { readonly subject: string; readonly rows: Rows }) {
  const assumptions = useModel((model) => assumptionsOf(model, subject))
  const open = useOpenModel()
  if (assumptions.length === 0) return null
  return (
    <ul className="insp-list">
      {assumptions.map((assumption) => (
        <AssumptionRow
          key={assumption.id}
          assumption={assumption}
          fresh={rows.fresh === assumption.id}
          onRemove={() => {
            const all = [...(rows.box.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
            removeRow(open, 'assumptions', assumption.id, say('inspect.assumption'))
            rows.removed(all.findIndex((row) => row.dataset['row'] === assumption.id))
          }}
        />
      ))}
    </ul>
  )
}

interface RowProps {
  readonly assumption: Assumption
  readonly fresh: boolean
  readonly onRemove: () => void
}

function AssumptionRow({ assumption, fresh, onRemove }: RowProps) {
  const { id, status, owner, review } = assumption
  const [opened] = useState(fresh)
  const sources = useModel((model) => evidenceOf(model, 'assumption', id).length)
  const place = { table: 'assumptions', ids: [id] } as const
  const summary = [
    say(`assumption.status.${status}`),
    owner ? say('inspect.assumption.ownedBy', { owner }) : '',
    review ? say('inspect.assumption.reviewOn', { date: sayDate(review) }) : '',
    sources > 0 ? say('inspect.count.sources', { count: sources }) : '',
  ]
  return (
    <li data-row={id} className="insp-item insp-assumption">
      <Diamond status={status} />
      <div>
        <TextOf
          {...place}
          field="text"
          label={say('inspect.assumption')}
          hideLabel
          invite={say('inspect.assumption.invite')}
        />
        <More open={opened} summary={summary.filter(Boolean).join(' · ')}>
          <div className="insp-rows">
            <ChoiceOf
              {...place}
              field="status"
              label={say('assumption.status')}
              options={choices('assumption.status', ASSUMPTION_STATUSES)}
            />
            <TextOf {...place} field="owner" label={say('inspect.owner')} invite={say('inspect.owner.invite')} />
            <DateOf {...place} field="review" label={say('inspect.assumption.review')} />
          </div>
          <EvidenceUnder kind="assumption" subject={id} />
          <div className="insp-item-tools">
            <RemoveButton what={say('inspect.assumption')} onPress={onRemove} />
          </div>
        </More>
      </div>
    </li>
  )
}
