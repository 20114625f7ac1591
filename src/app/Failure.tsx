import type { ReactNode } from 'react'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { say } from '../words/words.ts'

interface FailureProps {
  readonly children: ReactNode
  /** Called when a failure is on screen, before anybody can try again. */
  readonly onFailed?: () => void
  /** What the failure is shown in; left out, it stands where the children did. */
  readonly renderIn?: (failure: ReactNode) => ReactNode
}

/** Keeps a failure to the part of the screen that failed, and says what to do. */
export function Failure({ children, onFailed, renderIn }: FailureProps) {
  return (
    <ErrorBoundary
      words={{
        title: say('app.crashed.title'),
        advice: say('app.crashed.advice'),
        detail: say('app.crashed.detail'),
        retry: say('ui.retry'),
        reload: say('ui.reload'),
      }}
      onError={onFailed}
      renderIn={renderIn}
      onReload={() => location.reload()}
    >
      {children}
    </ErrorBoundary>
  )
}
