import { type ReactNode, useState } from 'react'
import { addEvidence } from '../../actions/evidence.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import type { Evidence } from '../../model/model.ts'
import { evidenceOf, safeAddress } from '../../model/queries/evidence.ts'
import { Icon } from '../../ui/Icon.tsx'
import { say, sayDate } from '../../words/words.ts'
import { ChoiceOf, DateOf, TextOf } from './fields.tsx'
import { choice, worded } from './fieldWords.ts'
import { More, Part, RowsBox } from './Part.tsx'
import { AddButton, RowTools } from './RowButtons.tsx'
import { type RowPlace, useOrdered } from './useOrdered.ts'
import { type Rows, useRows } from './useRows.ts'

interface About {
  readonly kind: Evidence['subjectKind']
  readonly subject: string
}

const FINDINGS = ['supports', 'mixed', 'challenges']

/** The sources that bear on a link or a node. */
export function EvidencePart(about: About) {
  const rows = useRows()
  const add = useAdd(about, rows)
  return (
    <Part
      title={say('inspect.evidence')}
      rows={rows}
      action={<AddButton what={say('inspect.evidence.add')} onPress={add} />}
    >
      <EvidenceRows {...about} rows={rows} none={<p className="insp-quiet">{say('inspect.evidence.none')}</p>} />
    </Part>
  )
}

/** The same under one assumption, where there is no room for a part of its own. */
export function EvidenceUnder(about: About) {
  const rows = useRows()
  const add = useAdd(about, rows)
  return (
    <RowsBox rows={rows} className="insp-under">
      <EvidenceRows {...about} rows={rows} none={null} />
      <AddButton what={say('inspect.evidence.add')} whole onPress={add} />
    </RowsBox>
  )
}

function useAdd({ kind, subject }: About, rows: Rows): () => void {
  const open = useOpenModel()
  return () => rows.add((id) => addEvidence(open, id, { subjectKind: kind, subject }))
}

function EvidenceRows({ kind, subject, rows, none }: About & { readonly rows: Rows; readonly none: ReactNode }) {
  const sources = useModel((model) => evidenceOf(model, kind, subject))
  const placeOf = useOrdered('evidence', sources, rows)
  if (sources.length === 0) return none
  return (
    <ul className="insp-list">
      {sources.map((source) => {
        const what = source.title || say('inspect.evidence.untitled')
        const fresh = rows.fresh === source.id
        return <EvidenceRow key={source.id} source={source} what={what} fresh={fresh} row={placeOf(source.id, what)} />
      })}
    </ul>
  )
}

interface RowProps {
  readonly source: Evidence
  readonly what: string
  readonly fresh: boolean
  readonly row: RowPlace
}

function EvidenceRow({ source, what, fresh, row }: RowProps) {
  const [opened] = useState(fresh)
  const place = { table: 'evidence', ids: [source.id] } as const
  const rated = [source.ratingScale, source.rating].filter(Boolean).join(' ')
  return (
    <li data-row={source.id} className="insp-item">
      <TextOf {...place} field="title" {...worded('inspect.evidence.title')} hideLabel />
      <Address address={source.url} label={say('inspect.evidence.open', { what })} />
      <More
        open={opened}
        summary={[say(`evidence.finding.${source.finding}`), rated, source.note ? say('inspect.evidence.noted') : '']
          .filter(Boolean)
          .join(' · ')}
      >
        <div className="insp-rows">
          <ChoiceOf {...place} field="finding" {...choice('evidence.finding', FINDINGS)} />
          <TextOf {...place} field="url" {...worded('inspect.evidence.url')} shape="line" type="url" />
          <TextOf {...place} field="note" {...worded('inspect.note')} shape="text" />
          <TextOf {...place} field="rating" {...worded('inspect.evidence.rating')} />
          <TextOf {...place} field="ratingScale" {...worded('inspect.evidence.scale')} />
          <DateOf {...place} field="ratedOn" label={say('inspect.evidence.ratedOn')} />
          <TextOf
            {...place}
            field="ratingUrl"
            {...worded('inspect.evidence.url', 'inspect.evidence.ratingUrl')}
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
        <RowTools what={what} place={row} />
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
