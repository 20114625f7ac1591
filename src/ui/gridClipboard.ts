import { rangeEdges } from './gridKeys.ts'
import type { GridColumn, GridEdit, GridRange, GridRow } from './gridTypes.ts'
import { plain } from './matchText.ts'
import { toTsv } from './tsv.ts'

/** What a cell shows: for a select the label of its value. */
export function shownText(column: GridColumn, text: string): string {
  return column.options?.find((option) => option.value === text)?.label ?? text
}

/** What a cell holds for a text that was typed or pasted: for a select the value whose label or value it is. */
export function heldText(column: GridColumn, text: string): string {
  const wanted = plain(text.trim())
  const option = column.options?.find(({ value, label }) => plain(label) === wanted || plain(value) === wanted)
  return option?.value ?? text
}

/** The selected cells as tab-separated text. */
export function copiedText(range: GridRange, columns: readonly GridColumn[], rows: readonly GridRow[]): string {
  const { top, bottom, left, right } = rangeEdges(range)
  const taken = columns.slice(left, right + 1)
  return toTsv(
    rows.slice(top, bottom + 1).map((row) => taken.map((column) => shownText(column, row.cells[column.id] ?? ''))),
  )
}

export interface Pasted {
  edits: GridEdit[]
  /** Rows of the clipboard below the last row of the grid. */
  beyond: string[][]
}

/**
 * What pasting does. The clipboard goes over the cells from the top left of the selection; one cell on the clipboard
 * fills the whole selection. Read-only cells, and columns past the last, are passed over.
 */
export function pastedEdits(
  clipboard: readonly (readonly string[])[],
  range: GridRange,
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
): Pasted {
  const { top, bottom, left, right } = rangeEdges(range)
  const single = clipboard.length === 1 && clipboard[0]?.length === 1 ? clipboard[0][0] : undefined
  const block =
    single === undefined
      ? clipboard
      : Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => single))
  const edits = block.flatMap((line, down) =>
    line.flatMap((text, across): GridEdit[] => {
      const row = rows[top + down]
      const column = columns[left + across]
      if (!row || !column || column.kind === 'readonly') return []
      return [{ row: row.id, column: column.id, text: heldText(column, text) }]
    }),
  )
  return { edits, beyond: block.slice(Math.max(0, rows.length - top)).map((line) => [...line]) }
}

/** Edits that empty the selected cells. */
export function clearedEdits(range: GridRange, columns: readonly GridColumn[], rows: readonly GridRow[]): GridEdit[] {
  const { top, bottom, left, right } = rangeEdges(range)
  const taken = columns.slice(left, right + 1).filter((column) => column.kind !== 'readonly')
  return rows
    .slice(top, bottom + 1)
    .flatMap((row) =>
      taken
        .filter((column) => (row.cells[column.id] ?? '') !== '')
        .map((column) => ({ row: row.id, column: column.id, text: '' })),
    )
}
