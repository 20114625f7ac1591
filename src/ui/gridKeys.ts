import type { GridPlace, GridRange } from './gridTypes.ts'

export interface KeyStroke {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

export interface GridSize {
  rows: number
  columns: number
  /** Rows that PageUp and PageDown pass. */
  page: number
}

export type GridCommand =
  | { kind: 'move'; to: GridPlace; extend: boolean }
  | { kind: 'edit'; text: string | null }
  | { kind: 'clear' }
  | { kind: 'all' }

/**
 * What a key means on a cell that is not being edited, or null when it is not the grid's: Tab leaves the grid, and
 * copy and paste come as clipboard events. `edit` with null text keeps what is there.
 */
export function gridCommand(stroke: KeyStroke, at: GridPlace, size: GridSize): GridCommand | null {
  const control = stroke.ctrlKey || stroke.metaKey
  if (stroke.altKey) return null
  if (control && stroke.key.toLowerCase() === 'a') return { kind: 'all' }
  const to = placeAfter(stroke.key, control, at, size)
  if (to) return { kind: 'move', to, extend: stroke.shiftKey }
  if (control) return null
  if (stroke.key === 'Enter' || stroke.key === 'F2') return { kind: 'edit', text: null }
  if (stroke.key === 'Delete' || stroke.key === 'Backspace') return { kind: 'clear' }
  if (/^\S$/u.test(stroke.key)) return { kind: 'edit', text: stroke.key }
  return null
}

function placeAfter(key: string, control: boolean, at: GridPlace, size: GridSize): GridPlace | null {
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  switch (key) {
    case 'ArrowUp':
      return clampPlace({ row: control ? 0 : at.row - 1, column: at.column }, size)
    case 'ArrowDown':
      return clampPlace({ row: control ? lastRow : at.row + 1, column: at.column }, size)
    case 'ArrowLeft':
      return clampPlace({ row: at.row, column: control ? 0 : at.column - 1 }, size)
    case 'ArrowRight':
      return clampPlace({ row: at.row, column: control ? lastColumn : at.column + 1 }, size)
    case 'Home':
      return clampPlace({ row: control ? 0 : at.row, column: 0 }, size)
    case 'End':
      return clampPlace({ row: control ? lastRow : at.row, column: lastColumn }, size)
    case 'PageUp':
      return clampPlace({ row: at.row - size.page, column: at.column }, size)
    case 'PageDown':
      return clampPlace({ row: at.row + size.page, column: at.column }, size)
    default:
      return null
  }
}

export type EditorCommand = { kind: 'commit'; to: GridPlace } | { kind: 'cancel' }

/**
 * What a key means while a cell is edited, or null when it belongs to the text. Enter goes down and Tab right, with
 * Shift the other way; Tab goes on to the next row; Alt+Enter is a new line.
 */
export function editorCommand(stroke: KeyStroke, at: GridPlace, size: GridSize): EditorCommand | null {
  if (stroke.key === 'Escape') return { kind: 'cancel' }
  if (stroke.key === 'Enter' && !stroke.altKey) {
    return { kind: 'commit', to: clampPlace({ row: at.row + (stroke.shiftKey ? -1 : 1), column: at.column }, size) }
  }
  if (stroke.key !== 'Tab') return null
  const next = at.row * size.columns + at.column + (stroke.shiftKey ? -1 : 1)
  if (next < 0 || next >= size.rows * size.columns) return { kind: 'commit', to: at }
  return { kind: 'commit', to: { row: Math.floor(next / size.columns), column: next % size.columns } }
}

/** The nearest place that is in the grid. */
export function clampPlace(place: GridPlace, size: { rows: number; columns: number }): GridPlace {
  return {
    row: Math.max(0, Math.min(place.row, size.rows - 1)),
    column: Math.max(0, Math.min(place.column, size.columns - 1)),
  }
}

/** The edges of a selection, all included. */
export function rangeEdges({ anchor, focus }: GridRange) {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  }
}
