import { useId } from 'react'
import type { FindingKind } from '../../portfolio/finding.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import type { FindingGroup } from './findingGroups.ts'
import { FindingLine } from './FindingLine.tsx'

/** How many lines of a kind are shown before the rest is folded. */
const SHOWN = 3

interface FindingGroupItemProps {
  readonly group: FindingGroup
  readonly unfolded: boolean
  readonly onUnfold: (kind: FindingKind) => void
}

/** The lines of one kind under its word. Of many the first are shown. */
export function FindingGroupItem({ group, unfolded, onUnfold }: FindingGroupItemProps) {
  const { kind, tone, why, told } = group
  const id = useId()
  // One line more is shown rather than folded: the button would take its place.
  const folds = told.length > SHOWN + 1
  const shown = folds && !unfolded ? told.slice(0, SHOWN) : told
  return (
    <div className="bid-group" data-tone={tone} role="group" aria-labelledby={id}>
      <h4 id={id} className="bid-kind" data-kind={kind} tabIndex={-1}>
        {say(`bid.kind.${kind}`)}
        {told.length > 1 ? <span className="bid-kind-count"> {told.length}</span> : null}
      </h4>
      <div>
        {why ? <p className="bid-why">{why}</p> : null}
        <ul className="bid-lines-told">
          {shown.map((one) => (
            <FindingLine key={one.finding.key} told={one} />
          ))}
        </ul>
        {folds ? (
          <Button size="small" variant="quiet" onPress={() => onUnfold(kind)}>
            {unfolded ? say('bid.findings.fewer') : say('bid.findings.more', { count: told.length - SHOWN })}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
