import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { addContribution, type FarCard, readCardsOf } from '../../actions/contributions.ts'
import { removeRow } from '../../actions/inspectFields.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { loadShelf, shelf } from '../../document/shelf.ts'
import type { Contribution } from '../../model/model.ts'
import { contributionsOf } from '../../model/queries/contributions.ts'
import { CONTRIBUTION_KINDS } from '../../model/records/contribution.ts'
import { say } from '../../words/words.ts'
import { ChoiceOf, TextOf } from './fields.tsx'
import { choice, worded } from './fieldWords.ts'
import { More, Part } from './Part.tsx'
import { Picker } from './Picker.tsx'
import { AddButton, RemoveButton } from './RowButtons.tsx'
import { useRows } from './useRows.ts'

/** What a card contributes to in other models, such as the system model of the partnership. */
export function ContributionsPart({ id }: { readonly id: string }) {
  const { open, newId } = useActionContext()
  const rows = useRows()
  const [adding, setAdding] = useState(false)
  const contributions = useModel((model) => contributionsOf(model, id))
  const close = () => {
    setAdding(false)
    rows.goToAdd()
  }
  return (
    <div id="insp-contributions" tabIndex={-1} className="insp-part-wrap">
      <Part
        title={say('inspect.contributions')}
        rows={rows}
        action={<AddButton what={say('inspect.contributions.add')} onPress={() => setAdding(true)} />}
      >
        {adding ? (
          <FarPicker
            onPick={(far) => {
              const added = newId()
              if (!addContribution(open, added, { node: id, ...far })) return close()
              setAdding(false)
              rows.goTo(added)
            }}
            onClose={close}
          />
        ) : null}
        {contributions.length === 0 && !adding ? (
          <p className="insp-quiet">{say('inspect.contributions.none')}</p>
        ) : null}
        <ul className="insp-list">
          {contributions.map((contribution, at) => (
            <ContributionRow
              key={contribution.id}
              contribution={contribution}
              onRemove={() => {
                removeRow(open, 'contributions', contribution.id, contribution.systemLabel)
                rows.removed(at)
              }}
            />
          ))}
        </ul>
      </Part>
    </div>
  )
}

function ContributionRow({
  contribution,
  onRemove,
}: {
  readonly contribution: Contribution
  readonly onRemove: () => void
}) {
  const { id, systemLabel, systemTitle, kind, rationale } = contribution
  const place = { table: 'contributions', ids: [id] } as const
  return (
    <li data-row={id} className="insp-item">
      <p className="insp-strong">{systemLabel}</p>
      <p className="insp-quiet">{systemTitle}</p>
      <More
        summary={[say(`contribution.kind.${kind}`), rationale ? say('inspect.contributions.reasoned') : '']
          .filter(Boolean)
          .join(' · ')}
      >
        <div className="insp-rows">
          <ChoiceOf {...place} field="kind" {...choice('contribution.kind', CONTRIBUTION_KINDS)} />
          <TextOf {...place} field="rationale" {...worded('inspect.rationale')} shape="text" />
        </div>
        <div className="insp-item-tools">
          <RemoveButton what={systemLabel} onPress={onRemove} />
        </div>
      </More>
    </li>
  )
}

type Far = Pick<Contribution, 'systemModel' | 'systemTitle' | 'systemNode' | 'systemLabel'>
type Reading = { readonly id: string; readonly title: string; readonly cards: readonly FarCard[] }

/** First another model of this device, then one of its cards. The model is read only once it is chosen. */
function FarPicker({ onPick, onClose }: { readonly onPick: (far: Far) => void; readonly onClose: () => void }) {
  const { open } = useActionContext()
  const entries = useStore(shelf, (state) => state.entries)
  const [state, setState] = useState<'choose' | 'reading' | 'failed' | Reading>('choose')
  useEffect(() => {
    if (entries === null) void loadShelf()
  }, [entries])
  const read = (id: string) => {
    setState('reading')
    readCardsOf(id).then(
      (found) => setState({ id, ...found }),
      () => setState('failed'),
    )
  }
  if (state === 'reading') return <p role="status">{say('inspect.contributions.reading')}</p>
  if (typeof state === 'object') {
    return (
      <Picker
        key={state.id}
        label={say('inspect.contributions.card', { title: state.title })}
        placeholder={say('inspect.contributions.card', { title: state.title })}
        noneWords={say('inspect.cards.noneFound')}
        options={state.cards.map(({ id, label, stage }) => ({ id, label, detail: stage }))}
        onPick={(id) => {
          const card = state.cards.find((it) => it.id === id)
          if (card) onPick({ systemModel: state.id, systemTitle: state.title, systemNode: id, systemLabel: card.label })
        }}
        onClose={onClose}
      />
    )
  }
  const others = (entries ?? []).filter((entry) => entry.id !== open.id && !entry.deleted)
  const sorted = others.toSorted((a, b) => Number(b.kind === 'system') - Number(a.kind === 'system'))
  return (
    <>
      {state === 'failed' ? <p role="alert">{say('inspect.contributions.failed')}</p> : null}
      <Picker
        label={say('inspect.contributions.model')}
        placeholder={say('inspect.contributions.model')}
        noneWords={say('inspect.contributions.noModels')}
        options={sorted.map((entry) => ({
          id: entry.id,
          label: entry.title || say('model.untitled'),
          detail: say(`kind.${entry.kind}`),
        }))}
        onPick={read}
        onClose={onClose}
      />
    </>
  )
}
