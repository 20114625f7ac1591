import './panel.css'
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  title: string
  /** What this is for, in a sentence or two. */
  children: ReactNode
  /** One button. */
  action?: ReactNode
  example?: { label: string; words: ReactNode } | undefined
}

/** What shows where nothing is yet: it teaches what the place is for. */
export function EmptyState({ title, children, action, example }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      <h2>{title}</h2>
      <div className="ui-empty-words">{children}</div>
      {action}
      {example && (
        <figure className="ui-empty-example">
          <figcaption>{example.label}</figcaption>
          <div>{example.words}</div>
        </figure>
      )}
    </div>
  )
}
