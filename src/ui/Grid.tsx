import './chip.css'
import './field.css'
import './grid.css'
import type { ClipboardEvent, CSSProperties, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { announce } from './Announcer.tsx'
import { classes } from './classes.ts'
import { clearedEdits, copiedText, heldText, pastedEdits, shownText } from './gridClipboard.ts'
import { GridEditor } from './GridEditor.tsx'
import type { EditorCommand } from './gridKeys.ts'
import { clampPlace, editorCommand, gridCommand, rangeEdges } from './gridKeys.ts'
import { endAligned, GridLine } from './GridLine.tsx'
import type { GridColumn, GridEdit, GridPlace, GridRange, GridRow } from './gridTypes.ts'
import { fromTsv } from './tsv.ts'

export interface GridProps {
  label: string
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
  /** Returns null when the edit was made, or a sentence that says why it was not; the old value then stays. */
  onEdit: (row: string, column: string, text: string) => string | null
  /** Called once for a whole paste or clear; `beyond` holds pasted rows below the last row, from the column `from` on. */
  onPaste: (edits: GridEdit[], beyond: string[][], from: string) => void
  /** Called when the focus or the selection moves; `chosen` are the rows that the selection touches. */
  onFocusCell?: ((row: string, column: string, chosen: readonly string[]) => void) | undefined
  readOnly?: boolean | undefined
}

const pageRows = 12
const start: GridPlace = { row: 0, column: 0 }

interface Refusal {
  text: string
  sentence: string
}

/** A table to edit like a spreadsheet. One tab stop; arrow keys move, typing edits, Enter and Tab commit. */
export function Grid({ label, columns, rows, onEdit, onPaste, onFocusCell, readOnly = false }: GridProps) {
  const gridId = useId()
  const root = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState<GridRange>({ anchor: start, focus: start })
  const [editing, setEditing] = useState<{ text: string } | null>(null)
  const [refusals, setRefusals] = useState<Readonly<Record<string, Readonly<Record<string, Refusal>>>>>({})
  // Focus follows the active cell only after a move of ours, never because rows changed under it.
  const followFocus = useRef(false)

  const size = { rows: rows.length, columns: columns.length, page: pageRows }
  const at = clampPlace(range.focus, size)
  const edges = rangeEdges({ anchor: clampPlace(range.anchor, size), focus: at })
  const activeRow = rows[at.row]
  const activeColumn = columns[at.column]

  useEffect(() => {
    if (!followFocus.current || editing) return
    followFocus.current = false
    const cell = root.current?.querySelector<HTMLElement>(`[data-row="${at.row}"][data-column="${at.column}"]`)
    cell?.focus()
  })

  function moveTo(to: GridPlace, extend = false) {
    followFocus.current = true
    setRange((now) => ({ anchor: extend ? now.anchor : to, focus: to }))
  }
  function startEditing(text: string | null) {
    if (readOnly || !activeRow || !activeColumn || activeColumn.kind === 'readonly') return
    const held = refusals[activeRow.id]?.[activeColumn.id]?.text ?? activeRow.cells[activeColumn.id] ?? ''
    setRange({ anchor: at, focus: at })
    setEditing({ text: activeColumn.kind === 'select' ? held : (text ?? held) })
  }
  function refuse(row: string, column: string, refusal: Refusal | null) {
    setRefusals((now) => {
      const { [column]: _, ...others } = now[row] ?? {}
      return { ...now, [row]: refusal ? { ...others, [column]: refusal } : others }
    })
  }
  function finishEditing(typed: string, command: EditorCommand | null) {
    setEditing(null)
    followFocus.current = command !== null
    if (!activeRow || !activeColumn || command?.kind === 'cancel') return
    const text = heldText(activeColumn, typed)
    const same = text === (activeRow.cells[activeColumn.id] ?? '')
    const sentence = same ? null : onEdit(activeRow.id, activeColumn.id, text)
    refuse(activeRow.id, activeColumn.id, sentence === null ? null : { text, sentence })
    // What was said of a text that was refused does not outlive the next one that is kept.
    if (sentence !== null || Object.values(refusals).some(sentences)) announce(sentence ?? '')
    if (sentence === null && command) moveTo(command.to)
  }
  function clear() {
    if (readOnly) return
    const edits = clearedEdits(range, columns, rows)
    if (edits.length > 0) onPaste(edits, [], activeColumn?.id ?? '')
  }
  function onKeyDown(event: KeyboardEvent) {
    if (editing || event.nativeEvent.isComposing) return
    const command = gridCommand(event, at, size)
    if (!command) return
    event.preventDefault()
    if (command.kind === 'move') moveTo(command.to, command.extend)
    else if (command.kind === 'edit') startEditing(command.text)
    else if (command.kind === 'clear') clear()
    else {
      setRange({ anchor: { row: size.rows - 1, column: size.columns - 1 }, focus: at })
      tellFocus(at, { row: 0, column: 0 }, { row: size.rows - 1, column: 0 })
    }
  }
  function onCopy(event: ClipboardEvent) {
    if (editing) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copiedText({ anchor: range.anchor, focus: at }, columns, rows))
  }
  function onPasteEvent(event: ClipboardEvent) {
    if (editing || readOnly) return
    event.preventDefault()
    const clipboard = fromTsv(event.clipboardData.getData('text/plain'))
    const { edits, beyond } = pastedEdits(clipboard, { anchor: range.anchor, focus: at }, columns, rows)
    if (edits.length + beyond.length > 0) onPaste(edits, beyond, columns[edges.left]?.id ?? '')
  }
  function tellFocus(place: GridPlace, anchor: GridPlace, focus: GridPlace) {
    const row = rows[place.row]
    const column = columns[place.column]
    const { top, bottom } = rangeEdges({ anchor: clampPlace(anchor, size), focus })
    if (row && column)
      onFocusCell?.(
        row.id,
        column.id,
        rows.slice(top, bottom + 1).map(({ id }) => id),
      )
  }
  function onFocus(event: FocusEvent) {
    const place = placeOf(event.target)
    if (!place) return
    const moved = place.row !== at.row || place.column !== at.column
    if (moved) setRange({ anchor: place, focus: place })
    tellFocus(place, moved ? place : range.anchor, place)
  }
  function onPointerDown(event: PointerEvent) {
    const place = placeOf(event.target)
    if (!place || event.button !== 0 || isEditor(event.target)) return
    // Pressing another cell commits the one that is edited, before the selection moves.
    if (editing && document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const again = place.row === at.row && place.column === at.column && document.activeElement === cellOf(event.target)
    // A finger has no second button and no F2: a tap on the cell that has the focus edits it.
    if (again && event.pointerType === 'touch') startEditing(null)
    else moveTo(place, event.shiftKey)
    event.preventDefault()
  }
  function onPointerOver(event: PointerEvent) {
    const place = event.buttons === 1 && !editing && event.pointerType === 'mouse' ? placeOf(event.target) : null
    if (place) moveTo(place, true)
  }
  function onDoubleClick(event: MouseEvent) {
    if (placeOf(event.target) && !isEditor(event.target)) startEditing(null)
  }

  // A custom property set on the element, so that each row shares one set of tracks.
  const tracks: CSSProperties & Record<`--${string}`, string> = {
    '--ui-grid-columns': columns.map((column) => `${column.width}px`).join(' '),
    '--ui-grid-width': `${columns.reduce((sum, column) => sum + column.width, 0)}px`,
  }
  return (
    <div
      ref={root}
      role="grid"
      className="ui-grid"
      style={tracks}
      tabIndex={rows.length === 0 ? 0 : -1}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-readonly={readOnly || undefined}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onPaste={onPasteEvent}
      onFocus={onFocus}
      onPointerDown={onPointerDown}
      onPointerOver={onPointerOver}
      onDoubleClick={onDoubleClick}
    >
      <div role="row" className="ui-grid-row ui-grid-head" aria-rowindex={1}>
        {columns.map((column, index) => (
          <div
            key={column.id}
            role="columnheader"
            className={classes('ui-grid-cell', endAligned(column) && 'ui-grid-end')}
            aria-colindex={index + 1}
          >
            {column.title}
          </div>
        ))}
      </div>
      {rows.map((row, index) => {
        const chosen = index >= edges.top && index <= edges.bottom
        return (
          <GridLine
            key={row.id}
            gridId={gridId}
            row={row}
            index={index}
            columns={columns}
            active={index === at.row ? at.column : -1}
            from={chosen ? edges.left : -1}
            to={chosen ? edges.right : -2}
            refused={sentences(refusals[row.id])}
            editor={
              editing && row === activeRow && activeColumn ? (
                <GridEditor
                  column={activeColumn}
                  label={`${activeColumn.title}, ${shownText(columns[0] ?? activeColumn, row.cells[columns[0]?.id ?? ''] ?? '')}`}
                  start={editing.text}
                  commandFor={(event) => editorCommand(event, at, size)}
                  onDone={finishEditing}
                />
              ) : null
            }
          />
        )
      })}
    </div>
  )
}

function sentences(refusals: Readonly<Record<string, Refusal>> | undefined): Record<string, string> | undefined {
  const entries = Object.entries(refusals ?? {})
  return entries.length > 0
    ? Object.fromEntries(entries.map(([column, { sentence }]) => [column, sentence]))
    : undefined
}

function cellOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null
}

function placeOf(target: EventTarget): GridPlace | null {
  const cell = cellOf(target)
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null
}

function isEditor(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.ui-grid-editor') !== null
}
