import { useMemo } from 'react'
import { formOf, type Pinned } from '../../actions/bidAlignment.ts'
import { decisionsOf, sealed } from '../../actions/bidDecision.ts'
import { answersGiven } from '../../actions/bidReview.ts'
import { useModel, useOpenModel, useNow } from '../../document/hooks.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import { useWorkspace } from '../../document/hooks/workspace.ts'
import { about } from '../../model/queries/about.ts'
import type { Alignment } from '../../portfolio/alignment.ts'
import { decisionRecord } from '../../portfolio/record.ts'
import { say } from '../../words/words.ts'
import { PrintedDecision } from './PrintedDecision.tsx'
import { PrintedRecord } from './PrintedRecord.tsx'

interface PrintedWorkingProps {
  readonly pinned: Pinned
  readonly found: Alignment
}

/** What goes on paper: the record as it was sealed, or before there is a decision the same from what stands now. */
export function PrintedWorking({ pinned, found }: PrintedWorkingProps) {
  const { id } = useOpenModel()
  const status = useModel((model) => about(model).status)
  const last = useVersions((versions) => decisionsOf(versions)[0])
  const records = useWorkspace((workspace) => workspace.records)
  const kept = useMemo(() => (last ? sealed(last, id, records) : null), [last, id, records])
  if (status !== 'proposed' && last) {
    if (!kept?.record) return <PrintedDecision decision={last} />
    return <PrintedRecord record={kept.record} seal={last.record} />
  }
  return <DraftOnPaper pinned={pinned} found={found} />
}

function DraftOnPaper({ pinned, found }: PrintedWorkingProps) {
  const { id } = useOpenModel()
  const model = useModel((snapshot) => snapshot)
  const workspace = useWorkspace((snapshot) => snapshot)
  const on = useNow()
  const record = useMemo(() => {
    const now = { id: '', kind: 'bid', number: 0, name: say('bid.findings.made.bidNow'), hash: '', on } as const
    return decisionRecord({
      bid: { id, model, version: now },
      system: {
        id: pinned.id,
        model: pinned.model,
        version: pinned.version ?? { ...now, kind: 'version', name: say('bid.against.now') },
      },
      alignment: found,
      questions: formOf(workspace),
      reviews: answersGiven(workspace),
      responses: workspace.responses.values(),
      decision: { outcome: 'not-now', reasons: '', conditions: '', by: '', on },
    })
  }, [id, model, workspace, pinned, found, on])
  return <PrintedRecord record={record} seal="" />
}
