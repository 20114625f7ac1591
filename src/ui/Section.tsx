import './panel.css'
import type { ReactNode } from 'react'
import { useId } from 'react'

export interface SectionProps {
  title: string
  /** A quiet button, to the right of the heading. */
  action?: ReactNode
  level?: 2 | 3 | 4 | undefined
  children: ReactNode
}

/** A part of a side panel; a hairline parts it from the one before. */
export function Section({ title, action, level = 3, children }: SectionProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className="ui-section" aria-labelledby={id}>
      <div className="ui-section-head">
        <Heading id={id}>{title}</Heading>
        {action}
      </div>
      {children}
    </section>
  )
}
