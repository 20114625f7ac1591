import { useEffect, useMemo, useState } from 'react'
import { decidedModels, readDecisions } from '../../actions/bids.ts'
import { useWorkspace } from '../../document/hooks/workspace.ts'
import type { Decision } from '../../model/model.ts'

const NONE: ReadonlyMap<string, Decision> = new Map()

/** What was decided about the bids of the workspace, by model, read again when another decision is recorded. */
export function useDecisions(): ReadonlyMap<string, Decision> {
  const records = useWorkspace((workspace) => workspace.records)
  const models = useMemo(() => decidedModels(records), [records])
  const [decisions, setDecisions] = useState(NONE)
  useEffect(() => {
    let left = false
    readDecisions(models).then(
      (read) => {
        if (!left) setDecisions(read)
      },
      // What cannot be read now is told by the status of the bid alone.
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [models])
  return decisions
}
