import './tabs.css'
import type { MouseEvent } from 'react'

export interface TabLink {
  id: string
  label: string
  href: string
}

export interface TabsProps {
  label: string
  tabs: readonly TabLink[]
  current: string
  /** Without it the links navigate as links do; a click with a modifier key always does. */
  onSelect?: ((id: string) => void) | undefined
}

/** A row of links between views of one thing; the one that shows is marked aria-current. */
export function Tabs({ label, tabs, current, onSelect }: TabsProps) {
  function onClick(event: MouseEvent, id: string) {
    if (!onSelect || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onSelect(id)
  }
  return (
    <nav className="ui-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a
          key={tab.id}
          className="ui-tab"
          href={tab.href}
          aria-current={tab.id === current ? 'page' : undefined}
          onClick={(event) => onClick(event, tab.id)}
        >
          {tab.label}
        </a>
      ))}
    </nav>
  )
}
