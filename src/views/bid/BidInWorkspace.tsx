import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { align, pinned } from '../../actions/bidAlignment.ts'
import { type BidPartShown, BID_PARTS_SHOWN } from '../../actions/bidAddress.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import {
  useOpenWorkspace,
  usePortfolio,
  useSystem,
  useWatchedPortfolio,
  useWorkspace,
} from '../../document/hooks/workspace.ts'
import { about } from '../../model/queries/about.ts'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { usePrinting } from '../../ui/usePrinting.ts'
import { say } from '../../words/words.ts'
import { AgainstField } from './AgainstField.tsx'
import { AlignmentPart } from './AlignmentPart.tsx'
import { BidHead } from './BidHead.tsx'
import { DecisionBar } from './DecisionBar.tsx'
import { FormPart } from './FormPart.tsx'
import { NoSystem } from './NoSystem.tsx'
import { PrintButton } from './PrintButton.tsx'
import { PrintedWorking } from './PrintedWorking.tsx'
import { ReviewPart } from './ReviewPart.tsx'
import { useBidAddress } from './useBidAddress.ts'
import { useReviewUndo } from './useReviewUndo.ts'

/** A bid for those who may read the workspace: the form, the alignment check, the review and the decision. */
export function BidInWorkspace() {
  const { id } = useOpenModel()
  const { part: asked, against } = useBidAddress()
  const status = useModel((model) => about(model).status)
  // A bid that says nothing yet begins with its form. What it said when it was opened counts, not what is typed now.
  const answers = useModel(({ bidAnswers }) => bidAnswers)
  const [begun] = useState(() => [...answers.values()].some(({ text }) => text.trim() !== ''))
  const part: BidPartShown = asked || (status === 'proposed' && begun ? 'alignment' : 'form')
  const open = useOpenWorkspace()
  useWatchedPortfolio(open)
  const { state, system } = useSystem(open)
  const pin = useMemo(() => (system ? pinned(system, against) : null), [system, against])
  // What is typed never waits for the check.
  const model = useDeferredValue(useModel((snapshot) => snapshot))
  const digests = usePortfolio((portfolio) => portfolio.digests)
  // What is funded has to be known before a bid is held against it.
  const known = usePortfolio(({ workspace, state: now }) => workspace === open.id && now !== 'loading')
  const codeLists = useWorkspace((workspace) => workspace.codeLists)
  const bidQuestions = useWorkspace((workspace) => workspace.bidQuestions)
  const settings = useWorkspace((workspace) => workspace.settings)
  const checked = part !== 'form'
  const found = useMemo(
    () => (pin && checked && known ? align({ id, model }, pin, digests, { codeLists, bidQuestions, settings }) : null),
    [id, model, pin, digests, codeLists, bidQuestions, settings, checked, known],
  )
  const printing = usePrinting()
  const box = useRef<HTMLDivElement>(null)
  useFocusKept(box)
  useReviewUndo(box, part === 'form' ? null : open)
  return (
    <div className="bid" data-part={part}>
      <BidHead part={part} parts={BID_PARTS_SHOWN} against={against}>
        {checked && system && pin ? <AgainstField system={system} pinned={pin} part={part} /> : null}
        {found ? <PrintButton draft={status === 'proposed'} /> : null}
      </BidHead>
      <div ref={box} className="bid-scroll" tabIndex={-1}>
        {part === 'form' ? <FormPart /> : null}
        {checked && !pin ? <NoSystem state={state} system={system} /> : null}
        {checked && pin && !known ? (
          <p className="bid-wait" role="status">
            {say('workspace.loading')}
          </p>
        ) : null}
        {part === 'alignment' && pin && found ? <AlignmentPart pinned={pin} found={found} /> : null}
        {part === 'review' ? <ReviewPart /> : null}
        {printing && pin && found ? <PrintedWorking pinned={pin} found={found} /> : null}
      </div>
      {pin && found ? <DecisionBar pinned={pin} found={found} /> : null}
    </div>
  )
}
