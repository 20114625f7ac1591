import { memo } from 'react'
import type { MatrixColumn, MatrixRow } from '../../actions/coverage.ts'
import { sayCell, sayColumn } from '../../actions/coverageWords.ts'
import type { CoverageBy } from '../../portfolio/columns.ts'
import { say } from '../../words/words.ts'
import { CellMarks } from './Marks.tsx'

export interface CellEvents {
  readonly onOpen: (row: MatrixRow, column: MatrixColumn | null, anchor: HTMLElement) => void
  readonly onReach: (row: number, column: number) => void
}

interface CellProps extends CellEvents {
  readonly row: MatrixRow
  readonly at: number
  readonly by: CoverageBy
  readonly column: MatrixColumn
  /** Its place in the row; 0 is what serves the row as a whole. */
  readonly number: number
  readonly tabbable: boolean
}

/** An outcome in a column. It is not drawn again while the columns beside it come into sight. */
export const CellOfMatrix = memo(function CellOfMatrix(props: CellProps) {
  const { row, at, by, column, number, tabbable, onOpen, onReach } = props
  const cell = row.cells.get(column.key)
  const name = { outcome: row.node.label.trim() || say('card.untitled'), column: sayColumn(by, column) }
  const place = {
    'data-at': `${at} ${number}`,
    tabIndex: tabbable ? 0 : -1,
    onFocus: () => onReach(at, number),
  }
  return (
    <td aria-colindex={number + 2}>
      {cell ? (
        <button
          type="button"
          {...place}
          aria-haspopup="dialog"
          aria-label={say('coverage.cell.name', { ...name, words: sayCell(cell, by) })}
          onClick={(event) => onOpen(row, column, event.currentTarget)}
        >
          <CellMarks cell={cell} single={by === 'intervention'} />
        </button>
      ) : (
        <span className="coverage-empty" {...place} role="img" aria-label={say('coverage.cell.empty', name)} />
      )}
    </td>
  )
})
