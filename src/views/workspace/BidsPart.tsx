import './workspaceParts.css'
import { useMemo, useRef, useState } from 'react'
import { bidsOf, reviewCounts } from '../../actions/bids.ts'
import { interventionsOf } from '../../actions/interventions.ts'
import { settingsOf } from '../../actions/workspaceSettings.ts'
import { useMayWriteWorkspace, useOpenWorkspace, usePortfolio, useWorkspace } from '../../document/hooks/workspace.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { say } from '../../words/words.ts'
import { BidList } from './BidList.tsx'
import { NewBid } from './NewBid.tsx'
import { useDecisions } from './useDecisions.ts'

/** The bids: those to be decided first, then those that were. */
export function BidsPart() {
  const { id } = useOpenWorkspace()
  const page = useRef<HTMLDivElement>(null)
  useFocusKept(page)
  const may = useMayWriteWorkspace()
  const digests = usePortfolio((portfolio) => portfolio.digests)
  const loading = usePortfolio(({ state }) => state === 'loading')
  const { systemModel } = useWorkspace(settingsOf)
  const reviews = useWorkspace((workspace) => workspace.bidReviews)
  const decisions = useDecisions(digests)
  const [adding, setAdding] = useState(false)
  const bids = useMemo(
    () => bidsOf(interventionsOf(digests.values(), systemModel), decisions),
    [digests, systemModel, decisions],
  )
  const counts = useMemo(() => reviewCounts(reviews), [reviews])
  const none = bids.open.length + bids.decided.length === 0
  const begin = (
    <Button variant="primary" icon="add" onPress={() => setAdding(true)}>
      {say('workspace.bids.new')}
    </Button>
  )
  return (
    <div ref={page} className="workspace-page">
      <div className="workspace-list-head">
        <h2 className="workspace-heading">{say('workspace.bids')}</h2>
        {may ? (
          <div className="workspace-buttons">
            <a className="workspace-aside" href={`#/workspace/${id}/settings`}>
              {say('workspace.bids.form')}
            </a>
            {none ? null : begin}
          </div>
        ) : null}
      </div>
      {none ? (
        loading ? (
          <p className="workspace-none" role="status">
            {say('workspace.loading')}
          </p>
        ) : (
          <EmptyState title={say('workspace.bids.empty')} action={may ? begin : null}>
            {say('workspace.bids.empty.words')}
          </EmptyState>
        )
      ) : (
        <>
          <BidList state="open" bids={bids.open} decisions={decisions} reviews={counts} />
          <BidList state="decided" bids={bids.decided} decisions={decisions} reviews={counts} />
        </>
      )}
      {adding ? <NewBid onClose={() => setAdding(false)} /> : null}
    </div>
  )
}
