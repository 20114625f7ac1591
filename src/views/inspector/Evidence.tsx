import { useState } from 'react'
import { addEvidence } from '../../actions/evidence.ts'
import { moveRow, removeRow } from '../../actions/inspectFields.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import type { Evidence } from '../../model/model.ts'
import { evidenceOf, safeAddress } from '../../model/queries/evidence.ts'
import { Icon } from '../../ui/Icon.tsx'
import { say, sayDate } from '../../words/words.ts'
import { ChoiceOf, choices, DateOf, TextOf } from './fields.tsx'
import { AddButton, More, MoveButtons, Part, RemoveButton, type Rows, RowsBox, useRows } from './Part.tsx'

interface About {
  readonly kind: Evidence['subjectKind']
  readonly subject: string
}

const FINDINGS = ['supports', 'mixed', 'challenges']

/** The sources that bear on a link or a node. */
export function EvidencePart({ kind, subject }: About) {
  const { open, newId } = useActionContext()
  const rows = useRows()
  const add = () => {
    const id = newId()
    addEvidence(open, id, { subjectKind: kind, subject })
    rows.added(id)
  }
  return (
    <Part
      title={say('inspect.evidence')}
      rows={rows}
      action={<AddButton what={say('inspect.evidence.add')} onPress={add} />}
    >
      <EvidenceRows kind={kind} subject={subject} rows={rows} />
    </Part>
  )
}

/** The same under one assumption, where there is no room for a part of its own. */
export function EvidenceUnder({ kind, subject }: About) {
  const { open, newId } = useActionContext()
  const rows = useRows()
  const add = () => {
    const id = newId()
    addEvidence(open, id, { subjectKind: kind, subject })
    rows.added(id)
  }
  return (
    <RowsBox rows={rows} className="insp-under">
      <EvidenceRows kind={kind} subject={subject} rows={rows} quietly />
      <AddButton what={say('inspect.evidence.add')} whole onPress={add} />
    </RowsBox>
  )
}

function EvidenceRows({
  kind,
  subject,
  rows,
  quietly = false,
}: About & { readonly rows: Rows; readonly quietly?: boolean }) {
  const { open } = useActionContext()
  const sources = useModel((model) => evidenceOf(model, kind, subject))
  if (sources.length === 0) return quietly ? null : <p className="insp-quiet">{say('inspect.evidence.none')}</p>
  return (
    <ul className="insp-list">
      {sources.map((source, at) => (
        <EvidenceRow
          key={source.id}
          source={source}
          fresh={rows.fresh === source.id}
          at={at}
          count={sources.length}
          onMove={(by) => moveRow(open, 'evidence', sources, source.id, by)}
          onRemove={() => {
            removeRow(open, 'evidence', source.id, source.title || say('inspect.evidence.untitled'))
            rows.removed(at)
          }}
        />
      ))}
    </ul>
  )
}

interface RowProps {
  readonly source: Evidence
  readonly fresh: boolean
  readonly at: number
  readonly count: number
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function EvidenceRow({ source, fresh, at, count, onMove, onRemove }: RowProps) {
  const [opened] = useState(fresh)
  const place = { table: 'evidence', ids: [source.id] } as const
  const what = source.title || say('inspect.evidence.untitled')
  const rated = [source.ratingScale, source.rating].filter(Boolean).join(' ')
  return (
    <li data-row={source.id} className="insp-item">
      <TextOf
        {...place}
        field="title"
        label={say('inspect.evidence.title')}
        hideLabel
        invite={say('inspect.evidence.title.invite')}
      />
      <Address address={source.url} label={say('inspect.evidence.open', { what })} />
      <More
        open={opened}
        summary={[say(`evidence.finding.${source.finding}`), rated, source.note ? say('inspect.evidence.noted') : '']
          .filter(Boolean)
          .join(' · ')}
      >
        <div className="insp-rows">
          <ChoiceOf
            {...place}
            field="finding"
            label={say('evidence.finding')}
            options={choices('evidence.finding', FINDINGS)}
          />
          <TextOf
            {...place}
            field="url"
            label={say('inspect.evidence.url')}
            invite={say('inspect.evidence.url.invite')}
            shape="line"
            type="url"
          />
          <TextOf
            {...place}
            field="note"
            label={say('inspect.note')}
            invite={say('inspect.note.invite')}
            shape="text"
          />
          <TextOf
            {...place}
            field="rating"
            label={say('inspect.evidence.rating')}
            invite={say('inspect.evidence.rating.invite')}
          />
          <TextOf
            {...place}
            field="ratingScale"
            label={say('inspect.evidence.scale')}
            invite={say('inspect.evidence.scale.invite')}
          />
          <DateOf {...place} field="ratedOn" label={say('inspect.evidence.ratedOn')} />
          <TextOf
            {...place}
            field="ratingUrl"
            label={say('inspect.evidence.ratingUrl')}
            invite={say('inspect.evidence.url.invite')}
            shape="line"
            type="url"
          />
        </div>
        <Address
          address={source.ratingUrl}
          label={
            source.ratedOn
              ? say('inspect.evidence.openRatingOf', { date: sayDate(source.ratedOn) })
              : say('inspect.evidence.openRating')
          }
        />
        <div className="insp-item-tools">
          <MoveButtons what={what} at={at} count={count} onMove={onMove} />
          <RemoveButton what={what} onPress={onRemove} />
        </div>
      </More>
    </li>
  )
}

/** An address as a link, only where it is one of the web. */
function Address({ address, label }: { readonly address: string; readonly label: string }) {
  if (!address) return null
  const safe = safeAddress(address)
  if (!safe) return <p className="insp-warn">{say('inspect.evidence.badUrl')}</p>
  return (
    <a className="insp-address" href={safe} target="_blank" rel="noopener noreferrer">
      {label}
      <Icon name="external" size={13} />
    </a>
  )
}
