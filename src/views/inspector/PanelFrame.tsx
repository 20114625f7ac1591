import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useWritable } from './writable.ts'

interface PanelHeadProps {
  /** What it is, in a line above. */
  readonly eyebrow: ReactNode
  /** The heading for a screen reader; what is seen is the field of the title. */
  readonly name: string
  readonly title: ReactNode
  readonly children: ReactNode
}

/** The top of the panel of one record. */
export function PanelHead({ eyebrow, name, title, children }: PanelHeadProps) {
  return (
    <>
      <p className="insp-eyebrow">{eyebrow}</p>
      <div className="insp-head">
        <h2 className="ui-visually-hidden">{name}</h2>
        <div className="insp-title">{title}</div>
        {children}
      </div>
    </>
  )
}

/** The top of the panel of several records. */
export function ManyHead({ name, children }: Pick<PanelHeadProps, 'name' | 'children'>) {
  return (
    <>
      <h2 className="insp-eyebrow insp-name">{name}</h2>
      <div className="insp-head">{children}</div>
    </>
  )
}

/** What is done with the whole, at the end of the panel: last, deleting it. */
export function PanelFoot({
  remove,
  onRemove,
  children,
}: {
  readonly remove: string
  readonly onRemove: () => void
  readonly children?: ReactNode
}) {
  const writable = useWritable()
  return (
    <div className="insp-foot">
      {children}
      <Button size="small" variant="danger" icon="remove" disabled={!writable} onPress={onRemove}>
        {remove}
      </Button>
    </div>
  )
}
