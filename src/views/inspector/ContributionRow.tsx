import { useRef, useState } from 'react'
import { removeRow, setField } from '../../actions/inspectFields.ts'
import { farCard, farState, mendContribution } from '../../actions/suggestions.ts'
import { useOpenModel } from '../../document/hooks.ts'
import type { Contribution } from '../../model/model.ts'
import { CONTRIBUTION_KINDS } from '../../model/records/contribution.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { say } from '../../words/words.ts'
import { ChoiceOf, TextOf } from './fields.tsx'
import { choice, worded } from './fieldWords.ts'
import { FarPicker } from './FarPicker.tsx'
import { More } from './Part.tsx'
import { RemoveButton } from './RowButtons.tsx'
import type { SystemHere } from './useSystemOfModel.ts'
import { useWritable } from './writable.ts'

interface RowProps {
  readonly contribution: Contribution
  readonly system: SystemHere | null
  readonly fresh: boolean
  readonly onRemoved: () => void
}

/** One contribution: to what, in which way, and why; and when it leads nowhere any more, how to mend it. */
export function ContributionRow({ contribution, system, fresh, onRemoved }: RowProps) {
  const open = useOpenModel()
  const { id, systemLabel, systemTitle, kind, rationale } = contribution
  const place = { table: 'contributions', ids: [id] } as const
  const row = useRef<HTMLLIElement>(null)
  useFocusKept(row)
  return (
    <li ref={row} data-row={id} className="insp-item" tabIndex={-1}>
      <p className="insp-strong">{systemLabel}</p>
      <p className="insp-quiet">{systemTitle}</p>
      <Lost contribution={contribution} system={system} />
      <More
        key={fresh ? 'fresh' : 'known'}
        open={fresh}
        summary={[say(`contribution.kind.${kind}`), rationale ? say('inspect.contributions.reasoned') : '']
          .filter(Boolean)
          .join(' · ')}
      >
        <div className="insp-rows">
          <ChoiceOf {...place} field="kind" {...choice('contribution.kind', CONTRIBUTION_KINDS)} />
          <TextOf {...place} field="rationale" {...worded('inspect.rationale')} shape="text" />
        </div>
        <div className="insp-item-tools">
          <RemoveButton
            what={systemLabel}
            onPress={() => {
              removeRow(open, 'contributions', id, systemLabel)
              onRemoved()
            }}
          />
        </div>
      </More>
    </li>
  )
}

/** That the card it leads to is gone, is in another model, or is called otherwise now. */
function Lost({ contribution, system }: Pick<RowProps, 'contribution' | 'system'>) {
  const open = useOpenModel()
  const writable = useWritable()
  const [mending, setMending] = useState(false)
  const state = farState(contribution, system)
  if (!system || state === 'fine') return null
  const { id, systemNode, systemLabel } = contribution
  if (state === 'renamed') {
    const label = farCard(system, systemNode)?.systemLabel ?? ''
    return (
      <div className="insp-note">
        <span className="insp-quiet">{say('contributing.renamed', { label })}</span>
        <Button
          size="small"
          variant="quiet"
          disabled={!writable}
          onPress={() => setField(open, { table: 'contributions', ids: [id], field: 'systemLabel' }, label)}
        >
          {say('contributing.renamed.take')}
        </Button>
      </div>
    )
  }
  return (
    <div className="insp-note">
      <span className="insp-warn">{say(`contributing.${state}`)}</span>
      {mending ? (
        <FarPicker
          system={system}
          onPick={(far) => {
            mendContribution(open, id, far)
            setMending(false)
          }}
          onClose={() => setMending(false)}
        />
      ) : (
        <Button size="small" variant="quiet" disabled={!writable} onPress={() => setMending(true)}>
          <span aria-hidden="true">{say('contributing.mend')}</span>
          <span className="ui-visually-hidden">{say('contributing.mend.of', { label: systemLabel })}</span>
        </Button>
      )}
    </div>
  )
}
