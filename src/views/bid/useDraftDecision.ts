import { useState } from 'react'
import { type DraftDecision, NOTHING_DRAFTED } from '../../actions/bidDecision.ts'
import { useOpenModel } from '../../document/hooks.ts'

/** Goes with the open model, so that a look at its map or its history loses no reasons. */
const drafts = new WeakMap<object, DraftDecision>()

/** The decision that is being written, and how it is kept. Nobody else sees it, and nothing is stored. */
export function useDraftDecision(): readonly [DraftDecision, (draft: DraftDecision) => void] {
  const open = useOpenModel()
  const [draft, show] = useState(() => drafts.get(open) ?? NOTHING_DRAFTED)
  const keep = (next: DraftDecision) => {
    drafts.set(open, next)
    show(next)
  }
  return [draft, keep]
}
