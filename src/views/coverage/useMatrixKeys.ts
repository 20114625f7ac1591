import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'

/** A cell: its row among the rows that are shown, and its column. Column 0 is what serves the row as a whole. */
export interface Place {
  readonly row: number
  readonly column: number
}

interface Sizes {
  readonly rows: number
  readonly columns: number
  /** Scrolls a column into what is drawn. */
  readonly toColumn: (column: number) => void
}

const PAGE = 8

/** Walking the cells by the arrow keys: one cell is in the order of Tab, and the arrows move which one that is. */
export function useMatrixKeys(box: RefObject<HTMLElement | null>, { rows, columns, toColumn }: Sizes) {
  const [kept, setKept] = useState<Place>({ row: 0, column: 0 })
  const goal = useRef<Place | null>(null)
  const at = { row: Math.max(0, Math.min(kept.row, rows - 1)), column: Math.min(kept.column, columns) }
  useEffect(() => {
    if (!goal.current) return
    const cell = box.current?.querySelector<HTMLElement>(`[data-at="${goal.current.row} ${goal.current.column}"]`)
    if (!cell) return
    goal.current = null
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const inCell = event.target instanceof Element && event.target.closest('[data-at]') !== null
    if (!inCell || event.altKey || event.metaKey) return
    const next = moved(at, event.key, event.ctrlKey, rows, columns)
    if (!next) return
    event.preventDefault()
    goal.current = next
    toColumn(next.column)
    setKept({ ...next })
  })
  useEffect(() => {
    const table = box.current
    const listen = (event: KeyboardEvent) => onKey(event)
    table?.addEventListener('keydown', listen)
    return () => table?.removeEventListener('keydown', listen)
  }, [box])
  return { at, goTo: setKept }
}

function moved({ row, column }: Place, key: string, far: boolean, rows: number, columns: number): Place | null {
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.max(0, Math.min(nextRow, rows - 1)),
    column: Math.max(0, Math.min(nextColumn, columns)),
  })
  if (far && key !== 'Home' && key !== 'End') return null
  if (key === 'ArrowDown') return to(row + 1, column)
  if (key === 'ArrowUp') return to(row - 1, column)
  if (key === 'ArrowRight') return to(row, column + 1)
  if (key === 'ArrowLeft') return to(row, column - 1)
  if (key === 'Home') return to(far ? 0 : row, 0)
  if (key === 'End') return to(far ? rows - 1 : row, columns)
  if (key === 'PageDown') return to(row + PAGE, column)
  if (key === 'PageUp') return to(row - PAGE, column)
  return null
}
