import { type ReactNode, useId, useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import type { Rows } from './useRows.ts'

export interface PartProps {
  readonly title: string
  readonly rows?: Rows
  /** At the right of the heading. */
  readonly action?: ReactNode
  /** Rarely used: folded until it is asked for. What is inside is not drawn before. */
  readonly fold?: { readonly open: boolean; readonly note?: string }
  readonly children: ReactNode
}

/** A part of the panel under a heading; a hairline parts it from the one before. */
export function Part({ title, rows, action, fold, children }: PartProps) {
  const id = useId()
  const [shown, setShown] = useState(fold?.open ?? true)
  if (!fold) {
    return (
      <section ref={rows?.box} className="insp-part" aria-labelledby={id}>
        <div className="insp-part-head">
          <h3 id={id}>{title}</h3>
          {action}
        </div>
        {children}
      </section>
    )
  }
  return (
    <section ref={rows?.box} className="insp-part insp-part-fold" aria-labelledby={id}>
      <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>
          <Icon name="chevronRight" size={14} />
          <h3 id={id}>{title}</h3>
          {fold.note ? <span className="insp-quiet">{fold.note}</span> : null}
        </summary>
        {shown ? (
          <div className="insp-fold-body">
            {children}
            {action}
          </div>
        ) : null}
      </details>
    </section>
  )
}

interface RowsBoxProps {
  readonly rows: Rows
  readonly className: string
  readonly children: ReactNode
}

/** Rows without a heading of their own. */
export function RowsBox({ rows: { box }, className, children }: RowsBoxProps) {
  return (
    <div ref={box} className={className}>
      {children}
    </div>
  )
}

/** What is rarely needed, behind one line that says what it holds. */
export function More({
  summary,
  open = false,
  children,
}: {
  readonly summary: ReactNode
  readonly open?: boolean
  readonly children: ReactNode
}) {
  const [shown, setShown] = useState(open)
  return (
    <details className="insp-more" open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>
        <Icon name="chevronRight" size={14} />
        <span>{summary}</span>
      </summary>
      {shown ? <div className="insp-more-body">{children}</div> : null}
    </details>
  )
}
