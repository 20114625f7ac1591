import { useEffect, useMemo, useState } from 'react'
import { decidedModels, readDecisions, type Told, toldDecisions } from '../../actions/bids.ts'
import { useWorkspace } from '../../document/hooks/workspace.ts'
import type { Digest } from '../../portfolio/digest.ts'

const NONE: ReadonlyMap<string, Told> = new Map()

/** What was decided about the bids of the workspace, by model, read again when another decision is recorded. */
export function useDecisions(digests: ReadonlyMap<string, Digest>): ReadonlyMap<string, Told> {
  const records = useWorkspace((workspace) => workspace.records)
  const models = useMemo(() => decidedModels(records), [records])
  const [here, setHere] = useState(NONE)
  useEffect(() => {
    let left = false
    readDecisions(models).then(
      (read) => {
        if (!left) setHere(read)
      },
      // What cannot be read now is told by the records and the status of the bid.
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [models])
  return useMemo(() => toldDecisions(records, digests, here), [records, digests, here])
}
