import type { Decision } from '../../model/model.ts'
import { say } from '../../words/words.ts'

/** Why a decision was made, and on which conditions, as entries of a list of terms. */
export function ReasonsSaid({ reasons, conditions }: Pick<Decision, 'reasons' | 'conditions'>) {
  return (
    <>
      <dt>{say('bid.decision.reasons')}</dt>
      <dd className="bid-own-words">{reasons}</dd>
      {conditions ? (
        <>
          <dt>{say('bid.decision.conditions')}</dt>
          <dd className="bid-own-words">{conditions}</dd>
        </>
      ) : null}
    </>
  )
}
