import './bid.css'
import './alignment.css'
import './findings.css'
import { decisionsOf } from '../../actions/bidDecision.ts'
import { useModel } from '../../document/hooks.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import { WorkspaceContext } from '../../document/hooks/workspace.ts'
import { about } from '../../model/queries/about.ts'
import { say } from '../../words/words.ts'
import { BidAlone } from './BidAlone.tsx'
import { BidInWorkspace } from './BidInWorkspace.tsx'
import { NotABid } from './NotABid.tsx'
import { useBidWorkspace } from './useBidWorkspace.ts'

/** A bid: its form, how it stands to the system model, and what was decided. */
export function BidView() {
  const workspace = useBidWorkspace()
  const status = useModel((model) => about(model).status)
  const asked = useModel(({ bidAnswers }) => bidAnswers.size > 0)
  const decided = useVersions((versions) => decisionsOf(versions).length > 0)
  if (workspace.state === 'opening') {
    return (
      <p className="bid-wait" role="status">
        {say('bid.opening')}
      </p>
    )
  }
  if (workspace.state === 'failed') {
    return (
      <p className="bid-wait" role="alert">
        {say('bid.failed')}
      </p>
    )
  }
  const open = workspace.state === 'open' ? workspace.open : null
  return (
    <WorkspaceContext.Provider value={open}>
      {status !== 'proposed' && !asked && !decided ? <NotABid /> : open ? <BidInWorkspace /> : <BidAlone />}
    </WorkspaceContext.Provider>
  )
}
