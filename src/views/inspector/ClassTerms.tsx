import { type ComponentType, useMemo, useState } from 'react'
import { removeRow } from '../../actions/inspectFields.ts'
import { addTerm, groupsToAdd, prioritiesToAdd, type TermOffer, termsOf } from '../../actions/particulars.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { usePortfolio, useWatchedPortfolio, useWorkspaceOfModel } from '../../document/hooks/workspace.ts'
import type { Classification, Priority } from '../../model/model.ts'
import type { Digest } from '../../portfolio/digest.ts'
import { say } from '../../words/words.ts'
import { Part } from './Part.tsx'
import { Picker } from './Picker.tsx'
import { AddButton, RemoveButton } from './RowButtons.tsx'
import { useRows } from './useRows.ts'
import { usePriorities } from './useCodeLists.ts'

type Stem = 'particulars.priorities' | 'particulars.groups'

const NO_DIGESTS = new Map<string, Digest>()
const NO_PRIORITIES = new Map<string, Priority>()

/** Which strategic priorities an intervention answers, each in its edition. */
export function PrioritiesPart() {
  return <TermsPart scheme="priority" stem="particulars.priorities" Offers={PriorityPicker} />
}

/** Whom an intervention is for, in words that the others use too. */
export function GroupsPart() {
  return <TermsPart scheme="group" stem="particulars.groups" Offers={GroupPicker} />
}

interface OffersProps {
  readonly terms: readonly Classification[]
  readonly onAdd: (offer: Pick<TermOffer, 'term' | 'edition'>) => void
  readonly onClose: () => void
}

function PriorityPicker({ terms, ...picking }: OffersProps) {
  const priorities = usePriorities() ?? NO_PRIORITIES
  const offers = useMemo(() => prioritiesToAdd(priorities, terms), [priorities, terms])
  return <TermPicker stem="particulars.priorities" offers={offers} {...picking} />
}

/** What the others call their groups is looked up for whoever adds one, and for nobody else. */
function GroupPicker({ terms, ...picking }: OffersProps) {
  const workspace = useWorkspaceOfModel()
  useWatchedPortfolio(workspace)
  const known = usePortfolio((portfolio) => portfolio.digests)
  const digests = workspace ? known : NO_DIGESTS
  const offers = useMemo(() => groupsToAdd(digests.values(), terms), [digests, terms])
  return <TermPicker stem="particulars.groups" offers={offers} {...picking} />
}

interface TermPickerProps extends Omit<OffersProps, 'terms'> {
  readonly stem: Stem
  readonly offers: readonly TermOffer[]
}

function TermPicker({ stem, offers, onAdd, onClose }: TermPickerProps) {
  return (
    <Picker
      label={say(`${stem}.find`)}
      placeholder={say(`${stem}.find`)}
      noneWords={say(`${stem}.noneFound`)}
      options={offers.map(({ id, term, edition }) => ({ id, label: term, detail: edition || undefined }))}
      create={{
        label: (text) => say('particulars.term.create', { text }),
        onCreate: (term) => onAdd({ term, edition: '' }),
      }}
      onPick={(id) => {
        const offer = offers.find((one) => one.id === id)
        if (offer) onAdd(offer)
      }}
      onClose={onClose}
    />
  )
}

interface TermsPartProps {
  readonly scheme: 'priority' | 'group'
  readonly stem: Stem
  readonly Offers: ComponentType<OffersProps>
}

function TermsPart({ scheme, stem, Offers }: TermsPartProps) {
  const { open, newId } = useActionContext()
  const all = useModel((model) => model.classifications)
  const terms = useMemo(() => termsOf(all, scheme), [all, scheme])
  const rows = useRows()
  const [adding, setAdding] = useState(false)
  const close = () => {
    setAdding(false)
    rows.goToAdd()
  }
  const add = (offer: Pick<TermOffer, 'term' | 'edition'>) => {
    addTerm(open, newId(), scheme, offer)
    close()
  }
  return (
    <Part
      title={say(stem)}
      rows={rows}
      action={<AddButton what={say(`${stem}.add`)} onPress={() => setAdding(true)} />}
    >
      {adding ? <Offers terms={terms} onAdd={add} onClose={close} /> : null}
      {terms.length === 0 && !adding ? <p className="insp-quiet">{say(`${stem}.none`)}</p> : null}
      <ul className="insp-list">
        {terms.map(({ id, term, edition, source }, at) => (
          <li key={id} data-row={id} className="insp-line">
            <div>
              <span className="insp-strong">{term}</span>
              {edition || source ? (
                <span className="insp-quiet">
                  {[edition, source && say('particulars.term.source', { source })].filter(Boolean).join(' · ')}
                </span>
              ) : null}
            </div>
            <RemoveButton
              what={term}
              onPress={() => {
                removeRow(open, 'classifications', id, term)
                rows.removed(at)
              }}
            />
          </li>
        ))}
      </ul>
    </Part>
  )
}
