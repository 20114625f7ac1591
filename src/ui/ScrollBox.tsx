import type { ReactNode } from 'react'

export interface ScrollBoxProps {
  label: string
  className: string
  children: ReactNode
}

/** A region that scrolls by itself. It takes the focus, so that keys scroll it. */
export function ScrollBox({ label, className, children }: ScrollBoxProps) {
  return (
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
