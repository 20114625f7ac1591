import type { ReactNode } from 'react'
import { bidHref, type BidPartShown } from '../../actions/bidAddress.ts'
import { settingsOf } from '../../actions/workspaceSettings.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import { useWorkspace, useWorkspaceHere } from '../../document/hooks/workspace.ts'
import { about } from '../../model/queries/about.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { say } from '../../words/words.ts'

interface BidHeadProps {
  readonly part: BidPartShown
  readonly parts: readonly BidPartShown[]
  readonly against: string
  /** What stands beside the parts: the version that the bid is held against, and the printer. */
  readonly children?: ReactNode
}

/** Where the bid belongs, where it stands, and its parts. */
export function BidHead({ part, parts, against, children }: BidHeadProps) {
  const { id } = useOpenModel()
  const workspace = useWorkspaceHere()
  const { title, status } = useModel(about)
  const tabs = parts.map((one) => ({
    id: one,
    // Who sees no working, sees no review: for them it is the decision alone.
    label: say(one === 'review' && !parts.includes('alignment') ? 'bid.part.decision' : `bid.part.${one}`),
    href: bidHref(id, { part: one, against }),
  }))
  return (
    <header className="bid-head">
      <h2 className="ui-visually-hidden">{say('bid.title', { title: title || say('model.untitled') })}</h2>
      <div className="bid-head-names">
        {workspace ? <Trail id={workspace.id} /> : null}
        <Chip>{status === '' ? say('bid.status.none') : say(`status.${status}`)}</Chip>
      </div>
      <Tabs label={say('bid.parts')} current={part} tabs={tabs} />
      <div className="bid-head-end">{children}</div>
    </header>
  )
}

function Trail({ id }: { readonly id: string }) {
  const title = useWorkspace((workspace) => settingsOf(workspace).title) || say('app.workspace.untitled')
  return (
    <nav className="bid-trail" aria-label={say('bid.trail')}>
      <a href={`#/workspace/${id}`}>{title}</a>
      <span aria-hidden="true">/</span>
      <a href={`#/workspace/${id}/bids`}>{say('bid.trail.bids')}</a>
    </nav>
  )
}
