import { useState } from 'react'
import { addAssumption } from '../../actions/assumptions.ts'
import { removeRow } from '../../actions/inspectFields.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import type { Assumption } from '../../model/model.ts'
import { assumptionsOf } from '../../model/queries/assumptions.ts'
import { evidenceOf } from '../../model/queries/evidence.ts'
import { ASSUMPTION_STATUSES } from '../../model/records/assumption.ts'
import { say, sayDate } from '../../words/words.ts'
import { CommentsButton } from './Comments.tsx'
import { Diamond } from './Diamond.tsx'
import { EvidenceUnder } from './Evidence.tsx'
import { ChoiceOf, DateOf, TextOf } from './fields.tsx'
import { choice, worded } from './fieldWords.ts'
import { More, Part } from './Part.tsx'
import { AddButton, RemoveButton } from './RowButtons.tsx'
import { type Rows, useRows } from './useRows.ts'

interface PartProps {
  readonly title: string
  /** What is said while there are none. */
  readonly none: string
  readonly kind: 'link' | 'model'
  /** The link; '' for the model as a whole. */
  readonly subject: string
}

/** What has to be true for one link or for the model, as a part of the panel. */
export function AssumptionsPart({ title, none, kind, subject }: PartProps) {
  const open = useOpenModel()
  const rows = useRows()
  const empty = useModel((model) => assumptionsOf(model, subject).length === 0)
  const add = () => rows.add((id) => addAssumption(open, id, { subjectKind: kind, subject }))
  return (
    <Part title={title} rows={rows} action={<AddButton what={say('inspect.assumptions.add')} onPress={add} />}>
      {empty ? <p className="insp-quiet">{none}</p> : null}
      <AssumptionRows subject={subject} rows={rows} />
    </Part>
  )
}

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
        <TextOf {...place} field="text" {...worded('inspect.assumption')} hideLabel />
        <More open={opened} summary={summary.filter(Boolean).join(' · ')}>
          <div className="insp-rows">
            <ChoiceOf {...place} field="status" {...choice('assumption.status', ASSUMPTION_STATUSES)} />
            <TextOf {...place} field="owner" {...worded('inspect.owner')} />
            <DateOf {...place} field="review" label={say('inspect.assumption.review')} />
          </div>
          <EvidenceUnder kind="assumption" subject={id} />
          <div className="insp-item-tools">
            <CommentsButton kind="assumption" id={id} />
            <RemoveButton what={say('inspect.assumption')} onPress={onRemove} />
          </div>
        </More>
      </div>
    </li>
  )
}
