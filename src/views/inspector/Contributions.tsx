import { useState } from 'react'
import { addContribution } from '../../actions/contributions.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { contributionsOf } from '../../model/queries/contributions.ts'
import { say } from '../../words/words.ts'
import { ContributionRow } from './ContributionRow.tsx'
import { FarPicker } from './FarPicker.tsx'
import { Part, RowsBox } from './Part.tsx'
import { AddButton } from './RowButtons.tsx'
import { Suggestions } from './Suggestions.tsx'
import { type Rows, useRows } from './useRows.ts'
import { type SystemHere, useSystemOfModel } from './useSystemOfModel.ts'

/** What a card contributes to in other models, such as the system model of the partnership. */
export function ContributionsPart({ id }: { readonly id: string }) {
  const rows = useRows()
  const system = useSystemOfModel()
  const [adding, setAdding] = useState(false)
  return (
    <div id="insp-contributions" tabIndex={-1} className="insp-part-wrap">
      <Part
        title={say('inspect.contributions')}
        rows={rows}
        action={<AddButton what={say('inspect.contributions.add')} onPress={() => setAdding(true)} />}
      >
        <ContributionList id={id} rows={rows} system={system} adding={adding} onAdding={setAdding} />
      </Part>
    </div>
  )
}

/** The same inside the list of all outcomes. */
export function ContributionsOfOne({ id, system }: { readonly id: string; readonly system: SystemHere | null }) {
  const rows = useRows()
  const [adding, setAdding] = useState(false)
  return (
    <RowsBox rows={rows} className="insp-under">
      <ContributionList id={id} rows={rows} system={system} adding={adding} onAdding={setAdding} />
      <AddButton what={say('inspect.contributions.add')} whole onPress={() => setAdding(true)} />
    </RowsBox>
  )
}

interface ListProps {
  readonly id: string
  readonly rows: Rows
  readonly system: SystemHere | null
  readonly adding: boolean
  readonly onAdding: (adding: boolean) => void
}

function ContributionList({ id, rows, system, adding, onAdding }: ListProps) {
  const { open, newId } = useActionContext()
  const [fresh, setFresh] = useState('')
  const contributions = useModel((model) => contributionsOf(model, id))
  const added = (contribution: string) => {
    setFresh(contribution)
    rows.goTo(contribution)
  }
  const close = () => {
    onAdding(false)
    rows.goToAdd()
  }
  return (
    <>
      {adding ? (
        <FarPicker
          system={system}
          onPick={(far) => {
            const contribution = newId()
            if (!addContribution(open, contribution, { node: id, ...far })) return close()
            onAdding(false)
            added(contribution)
          }}
          onClose={close}
        />
      ) : null}
      {contributions.length === 0 && !adding ? <p className="insp-quiet">{say('inspect.contributions.none')}</p> : null}
      <ul className="insp-list">
        {contributions.map((contribution, at) => (
          <ContributionRow
            key={contribution.id}
            contribution={contribution}
            system={system}
            fresh={fresh === contribution.id}
            onRemoved={() => rows.removed(at)}
          />
        ))}
      </ul>
      {system ? <Suggestions id={id} system={system} onAdded={added} onDismissed={rows.goToAdd} /> : null}
    </>
  )
}
