import './dialog.css'
import type { KeyboardEvent } from 'react'
import { Fragment, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Icon } from './Icon.tsx'
import type { IconName } from './Icon.tsx'
import { KeyHint } from './KeyHint.tsx'
import { bestMatches } from './matchText.ts'

export interface PaletteItem {
  id: string
  label: string
  keys?: string | undefined
  group?: string | undefined
  icon?: IconName | undefined
  disabled?: boolean | undefined
}

export interface CommandPaletteProps {
  /** What the dialog and its search box are called. */
  label: string
  placeholder: string
  /** Said when nothing matches. */
  noneWords: string
  items: readonly PaletteItem[]
  onRun: (id: string) => void
  onClose: () => void
}

/** Finds one of many actions by typing. Open for as long as it is rendered; it closes before the action runs. */
export function CommandPalette({ label, placeholder, noneWords, items, onRun, onClose }: CommandPaletteProps) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const found = useMemo(() => bestMatches(items, typed, (item) => `${item.label} ${item.group ?? ''}`), [items, typed])
  const active = found[Math.min(at, found.length - 1)]

  const activeId = active?.id
  useEffect(() => {
    if (activeId === undefined) return
    list.current?.querySelector(`#${CSS.escape(`${listId}-${activeId}`)}`)?.scrollIntoView({ block: 'nearest' })
  }, [activeId, listId])

  function run(item: PaletteItem | undefined) {
    if (!item || item.disabled) return
    onClose()
    // The dialog gives the focus back in the next frame; what the action does with the focus comes after that.
    requestAnimationFrame(() => requestAnimationFrame(() => onRun(item.id)))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const last = found.length - 1
    const now = Math.min(at, last)
    const moves: Record<string, number> = {
      ArrowDown: now >= last ? 0 : now + 1,
      ArrowUp: now <= 0 ? last : now - 1,
      PageDown: Math.min(now + 8, last),
      PageUp: Math.max(now - 8, 0),
    }
    const to = moves[event.key]
    if (to !== undefined) setAt(Math.max(to, 0))
    else if (event.key === 'Enter') run(active)
    else return
    event.preventDefault()
  }

  return (
    <ModalOverlay className="ui-overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="ui-modal ui-modal-medium ui-palette">
        <AriaDialog className="ui-dialog" aria-label={label}>
          <div className="ui-palette-search">
            <Icon name="search" />
            <input
              type="text"
              role="combobox"
              aria-label={label}
              aria-expanded={found.length > 0}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={active && `${listId}-${active.id}`}
              autoComplete="off"
              spellCheck={false}
              autoFocus
              placeholder={placeholder}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setAt(0)
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <div ref={list} id={listId} role="listbox" aria-label={label} className="ui-palette-list">
            {found.map((item, index) => (
              <Fragment key={item.id}>
                {typed === '' && item.group && item.group !== found[index - 1]?.group && (
                  <div role="presentation" className="ui-palette-group">
                    {item.group}
                  </div>
                )}
                <div
                  id={`${listId}-${item.id}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={item === active}
                  aria-disabled={item.disabled ?? false}
                  className="ui-palette-option"
                  onPointerMove={() => setAt(index)}
                  onClick={() => run(item)}
                  onKeyDown={onKeyDown}
                >
                  {item.icon && <Icon name={item.icon} />}
                  <span className="ui-option-words">{item.label}</span>
                  {item.keys && <KeyHint keys={item.keys} />}
                </div>
              </Fragment>
            ))}
          </div>
          <p role="status" className={found.length === 0 ? 'ui-palette-none' : 'ui-visually-hidden'}>
            {found.length === 0 ? noneWords : ''}
          </p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
