import type { Refused } from '../../actions/askedWords.ts'
import { Icon } from '../../ui/Icon.tsx'

/** Why something was refused, and what to do. Read out when it comes. */
export function RefusedNote({ refused }: { readonly refused: Refused | null }) {
  return (
    <div role="alert">
      {refused ? (
        <p className="history-refused">
          <Icon name="warning" />
          <span>
            <strong>{refused.message}</strong> {refused.advice}
          </span>
        </p>
      ) : null}
    </div>
  )
}
