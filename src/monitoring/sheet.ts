/** A file of values as a table. `line` is where the row stands in the file, the first line being 1. */
export interface Sheet {
  readonly header: readonly string[]
  readonly rows: readonly SheetRow[]
}

export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** The cell of a row as one line of text, or '' where the column is not chosen or the row is short. */
export function cellOf(row: SheetRow, column: number | null): string {
  return column === null ? '' : (row.cells[column] ?? '').replaceAll(/\s+/g, ' ').trim()
}
