import { useRef } from 'react'
import { decisionsOf } from '../../actions/bidDecision.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { BidHead } from './BidHead.tsx'
import { DecisionTold } from './DecisionTold.tsx'
import { FormPart } from './FormPart.tsx'
import { PrintedDecision } from './PrintedDecision.tsx'
import { PrintButton } from './PrintButton.tsx'
import { useBidAddress } from './useBidAddress.ts'

/** A bid for somebody who does not see the workspace: the form and what was decided, not the working behind it. */
export function BidAlone() {
  const { part: asked, against } = useBidAddress()
  const decided = useVersions(({ decisions }) => decisions.size > 0)
  const box = useRef<HTMLDivElement>(null)
  useFocusKept(box)
  const part = asked === 'review' ? 'review' : 'form'
  return (
    <div className="bid" data-part={part}>
      <BidHead part={part} parts={['form', 'review']} against={against}>
        {decided && part === 'review' ? <PrintButton draft={false} /> : null}
      </BidHead>
      <div ref={box} className="bid-scroll" tabIndex={-1}>
        {part === 'form' ? <FormPart /> : <Decisions />}
      </div>
    </div>
  )
}

function Decisions() {
  const last = useVersions((versions) => decisionsOf(versions)[0])
  return (
    <div className="bid-page">
      <DecisionTold />
      {last ? <PrintedDecision decision={last} /> : null}
    </div>
  )
}
