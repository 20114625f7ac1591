import { useId } from 'react'
import type { ConflictWords } from '../../actions/historyConflicts.ts'
import { say } from '../../words/words.ts'

/** The side that is chosen in a conflict. */
export type Side = 'mine' | 'theirs'

interface ConflictItemProps {
  readonly conflict: ConflictWords
  readonly choice: Side | undefined
  readonly onChoose: (side: Side) => void
}

/** One conflict: what is here and what is proposed side by side, with what it was before both, to choose from. */
export function ConflictItem({ conflict, choice, onChoose }: ConflictItemProps) {
  const name = useId()
  return (
    <fieldset className="history-conflict">
      <legend>{conflict.about}</legend>
      <div className="history-conflict-sides">
        {(['mine', 'theirs'] as const).map((side) => (
          <label key={side} className="history-choice" data-chosen={choice === side}>
            <span className="ui-check">
              <input type="radio" name={name} checked={choice === side} onChange={() => onChoose(side)} />
              <span>{say(`versions.merge.${side}`)}</span>
            </span>
            <Lines lines={conflict[side]} />
          </label>
        ))}
      </div>
      <div className="history-base">
        <span>{say('versions.merge.base')}</span>
        <Lines lines={conflict.base} />
      </div>
    </fieldset>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <span className="history-lines">
      {lines.map((line, at) => (
        <span key={at}>{line}</span>
      ))}
    </span>
  )
}
