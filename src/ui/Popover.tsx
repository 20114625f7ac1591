import './overlay.css'
import type { ReactElement, ReactNode, RefObject } from 'react'
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover as AriaPopover } from 'react-aria-components/Popover'

export type PopoverPlace = 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'left' | 'right'

export interface PopoverProps {
  /** A Button or IconButton, which opens and closes it. */
  trigger: ReactElement
  label: string
  place?: PopoverPlace | undefined
  children: ReactNode
}

/** A small panel that opens from a button and closes on Escape or a press outside. */
export function Popover({ trigger, label, place = 'bottom start', children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className="ui-popover" offset={6} placement={place}>
        <AriaDialog className="ui-popover-body" aria-label={label}>
          {children}
        </AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  )
}

export interface AnchoredPopoverProps {
  /** The element that it points at. */
  anchor: RefObject<Element | null>
  label: string
  onClose: () => void
  place?: PopoverPlace | undefined
  children: ReactNode
}

/** The same panel beside any element, open for as long as it is rendered. */
export function AnchoredPopover({ anchor, label, onClose, place = 'bottom start', children }: AnchoredPopoverProps) {
  return (
    <AriaPopover
      className="ui-popover"
      offset={6}
      placement={place}
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <AriaDialog className="ui-popover-body" aria-label={label}>
        {children}
      </AriaDialog>
    </AriaPopover>
  )
}
