import './overlay.css'
import { type ReactNode, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { Popover as AriaPopover } from 'react-aria-components/Popover'

export interface PopoverButtonProps {
  /** The button's name for a screen reader. */
  label: string
  /** The name of what opens. */
  title: string
  /** What shows on the button, hidden from a screen reader: the name says it. */
  face: ReactNode
  className: string
  children: (close: () => void) => ReactNode
}

/** A button that opens a small dialog below it. Escape and a press outside close it. */
export function PopoverButton({ label, title, face, className, children }: PopoverButtonProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className={className}>
        {face}
        <span className="ui-visually-hidden">{label}</span>
      </AriaButton>
      <AriaPopover className="ui-popover" placement="bottom end" offset={6} aria-label={title}>
        {children(() => setOpen(false))}
      </AriaPopover>
    </DialogTrigger>
  )
}
