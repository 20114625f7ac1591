import { useMemo, useState } from 'react'
import { removeRow } from '../../actions/inspectFields.ts'
import { addTerm, groupsToAdd, prioritiesToAdd, type TermOffer, termsOf } from '../../actions/particulars.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { usePortfolio, useWorkspaceOfModel } from '../../document/hooks/workspace.ts'
import type { Classification, Priority } from '../../model/model.ts'
import type { Digest } from '../../portfolio/digest.ts'
import { say } from '../../words/words.ts'
import { Part } from './Part.tsx'
import { Picker } from './Picker.tsx'
import { AddButton, RemoveButton } from './RowButtons.tsx'
import { useRows } from './useRows.ts'
import { usePriorities } from './useCodeLists.ts'

const NO_DIGESTS = new Map<string, Digest>()
const NO_PRIORITIES = new Map<string, Priority>()

/** Which strategic priorities an intervention answers, each in its edition. */
export function PrioritiesPart() {
  const terms = useTerms('priority')
  const priorities = usePriorities() ?? NO_PRIORITIES
  const offers = useMemo(() => prioritiesToAdd(priorities, terms), [priorities, terms])
  return <TermsPart scheme="priority" stem="particulars.priorities" terms={terms} offers={offers} />
}

/** Whom an intervention is for, in words that the others use too. */
export function GroupsPart() {
  const terms = useTerms('group')
  const workspace = useWorkspaceOfModel()
  const known = usePortfolio((portfolio) => portfolio.digests)
  const digests = workspace ? known : NO_DIGESTS
  const offers = useMemo(() => groupsToAdd(digests.values(), terms), [digests, terms])
  return <TermsPart scheme="group" stem="particulars.groups" terms={terms} offers={offers} />
}

function useTerms(scheme: 'priority' | 'group'): readonly Classification[] {
  const all = useModel((model) => model.classifications)
  return useMemo(() => termsOf(all, scheme), [all, scheme])
}

interface TermsPartProps {
  readonly scheme: 'priority' | 'group'
  readonly stem: 'particulars.priorities' | 'particulars.groups'
  readonly terms: readonly Classification[]
  readonly offers: readonly TermOffer[]
}

function TermsPart({ scheme, stem, terms, offers }: TermsPartProps) {
  const { open, newId } = useActionContext()
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
      {adding ? (
        <Picker
          label={say(`${stem}.find`)}
          placeholder={say(`${stem}.find`)}
          noneWords={say(`${stem}.noneFound`)}
          options={offers.map(({ id, term, edition }) => ({ id, label: term, detail: edition || undefined }))}
          create={{
            label: (text) => say('particulars.term.create', { text }),
            onCreate: (term) => add({ term, edition: '' }),
          }}
          onPick={(id) => {
            const offer = offers.find((one) => one.id === id)
            if (offer) add(offer)
          }}
          onClose={close}
        />
      ) : null}
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
