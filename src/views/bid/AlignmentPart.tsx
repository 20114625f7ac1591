import { useState } from 'react'
import type { Pinned } from '../../actions/bidAlignment.ts'
import { useOpenWorkspace, usePortfolio, useSystem } from '../../document/hooks/workspace.ts'
import { statusOf } from '../../model/queries/versions.ts'
import type { Alignment } from '../../portfolio/alignment.ts'
import type { FindingKind } from '../../portfolio/finding.ts'
import { say } from '../../words/words.ts'
import { FigureRow } from './FigureRow.tsx'
import { Findings } from './Findings.tsx'
import { Joins } from './Joins.tsx'

interface AlignmentPartProps {
  readonly pinned: Pinned
  readonly found: Alignment
}

/** How the bid stands to the system: five figures, the drawing, and every line with its reason. */
export function AlignmentPart({ pinned, found }: AlignmentPartProps) {
  const away = usePortfolio(({ state }) => state === 'away')
  const [unfolded, setUnfolded] = useState<ReadonlySet<FindingKind>>(new Set())
  const show = (kinds: readonly FindingKind[]) => {
    setUnfolded(new Set([...unfolded, ...kinds]))
    const first = kinds.map((kind) => document.querySelector<HTMLElement>(`[data-kind="${kind}"]`)).find((one) => one)
    first?.focus()
    first?.scrollIntoView({ block: 'start' })
  }
  return (
    <>
      {away ? <p className="bid-note bid-note-wide">{say('workspace.away')}</p> : null}
      <Unreleased pinned={pinned} />
      <FigureRow found={found} onShow={show} />
      <div className="bid-columns">
        <Joins drawing={found.drawing} />
        <Findings
          pinned={pinned}
          findings={found.findings}
          unfolded={unfolded}
          onUnfold={(kind) => setUnfolded(toggled(unfolded, kind))}
        />
      </div>
    </>
  )
}

function toggled(kinds: ReadonlySet<FindingKind>, kind: FindingKind): ReadonlySet<FindingKind> {
  const next = new Set(kinds)
  if (!next.delete(kind)) next.add(kind)
  return next
}

function Unreleased({ pinned }: { readonly pinned: Pinned }) {
  const { system } = useSystem(useOpenWorkspace())
  if (!pinned.version) {
    return (
      <div className="bid-note bid-note-wide">
        <p>
          <strong>{say('bid.against.unreleased')}.</strong> {say('bid.against.unreleased.words')}
        </p>
        <a href={`#/model/${pinned.id}/history`}>{say('bid.against.unreleased.link')}</a>
      </div>
    )
  }
  const status = system ? statusOf(system.versions, pinned.version.id) : 'approved'
  if (status === 'approved' || status === 'superseded') return null
  return <p className="bid-note bid-note-wide">{say('bid.against.draft')}</p>
}
