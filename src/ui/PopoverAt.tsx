import './overlay.css'
import { type ReactNode, useRef } from 'react'
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import { IconButton } from './IconButton.tsx'

export interface PopoverAtProps {
  title: string
  closeLabel: string
  /** What it was opened from, and where the focus goes back to. */
  anchor: HTMLElement
  onClose: () => void
  children: ReactNode
}

/** One small dialog for the cells of a large table, open for as long as it is rendered. Escape and a press outside close it. */
export function PopoverAt({ title, closeLabel, anchor, onClose, children }: PopoverAtProps) {
  const trigger = useRef(anchor)
  return (
    <AriaPopover
      className="ui-popover ui-popover-at"
      offset={4}
      placement="right top"
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <AriaDialog className="ui-popover-dialog">
        <header>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <IconButton icon="close" size="small" label={closeLabel} onPress={onClose} />
        </header>
        {children}
      </AriaDialog>
    </AriaPopover>
  )
}
