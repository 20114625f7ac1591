import './history.css'
import './timeline.css'
import './compare.css'
import './merge.css'
import './narrow.css'
import './historyPrint.css'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { HistoryAddress } from '../../actions/historyAddress.ts'
import type { AskedStep } from '../../actions/versions.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import type { Version } from '../../model/model.ts'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { BranchDialog } from './BranchDialog.tsx'
import { CompareView } from './CompareView.tsx'
import { MergeChooser } from './MergeChooser.tsx'
import { MergeView } from './MergeView.tsx'
import { ReleaseDialog } from './ReleaseDialog.tsx'
import { RestoreView } from './RestoreView.tsx'
import { StepDialog } from './StepDialog.tsx'
import { Timeline } from './Timeline.tsx'
import { useHistoryAddress } from './useHistoryAddress.ts'
import { VersionView } from './VersionView.tsx'

/** What a person asked for that is answered in a dialog. */
export type Asking =
  | { readonly what: 'release' }
  | { readonly what: 'step'; readonly version: Version; readonly status: AskedStep }
  | { readonly what: 'branch'; readonly version: Version }

/** Ways on from any part of the history. */
export interface Ways {
  readonly go: (address: HistoryAddress) => void
  readonly ask: (asking: Asking) => void
}

/** What was released of the model, what changed since, and the ways back. */
export function HistoryView() {
  const [address, go] = useHistoryAddress()
  const [asking, ask] = useState<Asking | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useFocusOnPart(box, address.at)
  useFocusKept(box)
  const ways = { go, ask }
  const close = () => ask(null)
  return (
    <div ref={box} className="history" data-at={address.at}>
      <Part address={address} ways={ways} />
      {asking?.what === 'release' ? (
        <ReleaseDialog
          onClose={close}
          onLook={(last) => {
            close()
            go({ at: 'compare', from: last.id, to: null, show: 'list' })
          }}
        />
      ) : null}
      {asking?.what === 'step' ? <StepDialog version={asking.version} status={asking.status} onClose={close} /> : null}
      {asking?.what === 'branch' ? <BranchDialog version={asking.version} onClose={close} /> : null}
    </div>
  )
}

function Part({ address, ways }: { readonly address: HistoryAddress; readonly ways: Ways }) {
  const version = useVersions(({ versions }) => versions.get('version' in address ? address.version : ''))
  switch (address.at) {
    case 'compare':
      return <CompareView address={address} go={ways.go} />
    case 'restore':
      return version ? <RestoreView key={version.id} version={version} go={ways.go} /> : <Timeline ways={ways} />
    case 'version':
      return version ? <VersionView version={version} show={address.show} ways={ways} /> : <Timeline ways={ways} />
    case 'merge':
      return address.proposal === '' ? (
        <MergeChooser go={ways.go} />
      ) : (
        <MergeView key={address.proposal} id={address.proposal} go={ways.go} />
      )
    default:
      return <Timeline ways={ways} />
  }
}

/** When another part of the history shows, its heading gets the focus, so that reading begins there. */
function useFocusOnPart(box: RefObject<HTMLDivElement | null>, part: string): void {
  const shown = useRef(part)
  useEffect(() => {
    if (shown.current === part) return
    shown.current = part
    const heading = box.current?.querySelector<HTMLElement>('h2[tabindex]')
    heading?.focus()
    heading?.scrollIntoView({ block: 'nearest' })
  }, [box, part])
}
