import './overlay.css'
import { useRef } from 'react'
import { Menu as AriaMenu } from 'react-aria-components/Menu'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import { type MenuEntry, MenuRows } from './Menu.tsx'

export interface MenuAtProps {
  label: string
  items: readonly MenuEntry[]
  /** The button that it was opened from. */
  anchor: HTMLElement
  onClose: () => void
}

/** One menu for the buttons of a long list, open for as long as it is rendered: a menu for each row would be hundreds. */
export function MenuAt({ label, items, anchor, onClose }: MenuAtProps) {
  const trigger = useRef(anchor)
  return (
    <AriaPopover
      className="ui-popover"
      aria-label={label}
      offset={4}
      placement="bottom end"
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <AriaMenu className="ui-menu" aria-label={label} autoFocus="first" onClose={onClose}>
        <MenuRows items={items} />
      </AriaMenu>
    </AriaPopover>
  )
}
