import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { EditorCommand } from './gridKeys.ts'
import type { GridColumn } from './gridTypes.ts'

export interface GridEditorProps {
  column: GridColumn
  label: string
  start: string
  commandFor: (event: KeyboardEvent) => EditorCommand | null
  /** Given the text, and the command that ended it; null when focus went elsewhere or an option was picked. */
  onDone: (text: string, command: EditorCommand | null) => void
}

/** The control inside the cell that is being edited. */
export function GridEditor({ column, label, start, commandFor, onDone }: GridEditorProps) {
  const [text, setText] = useState(start)
  const input = useRef<HTMLTextAreaElement>(null)
  const select = useRef<HTMLSelectElement>(null)
  // Leaving by a key takes the control away, which blurs it; that must not commit a second time.
  const done = useRef(false)

  useEffect(() => {
    const field = input.current ?? select.current
    field?.focus()
    input.current?.setSelectionRange(start.length, start.length)
  }, [start])

  function finish(last: string, command: EditorCommand | null) {
    if (done.current) return
    done.current = true
    onDone(last, command)
  }
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && event.altKey && input.current) {
      event.preventDefault()
      input.current.setRangeText('\n', input.current.selectionStart, input.current.selectionEnd, 'end')
      setText(input.current.value)
      return
    }
    const command = commandFor(event)
    if (!command) return
    event.preventDefault()
    finish(text, command)
  }

  if (column.kind === 'select') {
    return (
      <select
        ref={select}
        className="ui-grid-editor"
        aria-label={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish(text, null)}
      >
        {(column.emptyLabel !== undefined || text === '') && <option value="">{column.emptyLabel}</option>}
        {column.options?.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  return (
    <div className="ui-grow ui-grid-grow" data-text={text}>
      <textarea
        ref={input}
        className="ui-grid-editor"
        rows={1}
        inputMode={column.kind === 'number' ? 'decimal' : 'text'}
        aria-label={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish(text, null)}
      />
    </div>
  )
}
