import type { ReactNode } from 'react'
import type { HistoryAddress } from '../../actions/historyAddress.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'

interface PartHeadProps {
  readonly title: string
  readonly go: (address: HistoryAddress) => void
  readonly children?: ReactNode
}

/** The head of a part of the history, with the way back to the time line. */
export function PartHead({ title, go, children }: PartHeadProps) {
  return (
    <header className="history-head">
      <Button variant="quiet" size="small" icon="arrowLeft" onPress={() => go({ at: 'timeline' })}>
        {say('versions.toTimeline')}
      </Button>
      <h2 tabIndex={-1}>{title}</h2>
      {children}
    </header>
  )
}
