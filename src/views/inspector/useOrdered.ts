import { moveRow, removeRow } from '../../actions/inspectFields.ts'
import { useOpenModel } from '../../document/hooks.ts'
import type { Rows } from './useRows.ts'

/** The place of a row among its own, and what its buttons do. */
export interface RowPlace {
  readonly at: number
  readonly count: number
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** Rows in their own order: each can be moved, or removed with what it is called said. */
export function useOrdered(
  table: Parameters<typeof moveRow>[1],
  list: Parameters<typeof moveRow>[2],
  rows: Rows,
): (id: string, name: string) => RowPlace {
  const open = useOpenModel()
  return (id, name) => {
    const at = list.findIndex((row) => row.id === id)
    return {
      at,
      count: list.length,
      onMove: (by) => moveRow(open, table, list, id, by),
      onRemove: () => {
        removeRow(open, table, id, name)
        rows.removed(at)
      },
    }
  }
}
