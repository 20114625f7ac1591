import type { ReactNode } from 'react'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { say } from '../words/words.ts'

/** Keeps a failure to the part of the screen that failed, and says what to do. */
export function Failure({ children }: { readonly children: ReactNode }) {
  return (
    <ErrorBoundary
      words={{
        title: say('app.crashed.title'),
        advice: say('app.crashed.advice'),
        detail: say('app.crashed.detail'),
        retry: say('ui.retry'),
        reload: say('ui.reload'),
      }}
      onReload={() => location.reload()}
    >
      {children}
    </ErrorBoundary>
  )
}
