import type { ReactNode } from 'react'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { say } from '../words/words.ts'

interface FailureProps {
  readonly children: ReactNode
  /** Called when a failure is on screen, before anybody can try again. */
  readonly onFailed?: () => void
}

/** Keeps a failure to the part of the screen that failed, and says what to do. */
export function Failure({ children, onFailed }: FailureProps) {
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
      onReload={() => location.reload()}
    >
      {children}
    </ErrorBoundary>
  )
}
