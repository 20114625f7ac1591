import { memo } from 'react'
import type { MatrixColumn, MatrixRow } from '../../actions/coverage.ts'
import { sayServed } from '../../actions/coverageWords.ts'
import type { CoverageBy } from '../../portfolio/columns.ts'
import { say } from '../../words/words.ts'
import { Squares } from './Marks.tsx'
import { type CellEvents, CellOfMatrix } from './MatrixCell.tsx'
import type { ColumnWindow } from './useColumnWindow.ts'

interface RowProps extends ColumnWindow, CellEvents {
  readonly row: MatrixRow
  readonly at: number
  readonly by: CoverageBy
  readonly columns: readonly MatrixColumn[]
  /** The cell of this row that is in the order of Tab; null when that is in another row. */
  readonly tabbable: number | null
}

/** One outcome: how it stands, and a cell for each column in sight. */
export const RowOfMatrix = memo(function RowOfMatrix(props: RowProps) {
  const { row, at, by, columns, from, to, tabbable, onOpen, onReach } = props
  const label = row.node.label.trim() || say('card.untitled')
  const served = sayServed(row)
  return (
    <tr data-standing={row.standing}>
      <th scope="row" className="coverage-outcome">
        {label}
      </th>
      <td className="coverage-served">
        <button
          type="button"
          data-at={`${at} 0`}
          tabIndex={tabbable === 0 ? 0 : -1}
          aria-haspopup="dialog"
          aria-label={say('coverage.cell.name', {
            outcome: label,
            column: say('coverage.matrix.served'),
            words: served,
          })}
          onFocus={() => onReach(at, 0)}
          onClick={(event) => onOpen(row, null, event.currentTarget)}
        >
          <span className="coverage-standing">{served}</span>
          <Squares {...row} />
        </button>
      </td>
      {from > 0 ? <td className="coverage-space" colSpan={from} aria-hidden="true" /> : null}
      {columns.slice(from, to).map((column, step) => (
        <CellOfMatrix
          key={column.key}
          row={row}
          at={at}
          by={by}
          column={column}
          number={from + step + 1}
          tabbable={tabbable === from + step + 1}
          onOpen={onOpen}
          onReach={onReach}
        />
      ))}
      {to < columns.length ? <td className="coverage-space" colSpan={columns.length - to} aria-hidden="true" /> : null}
    </tr>
  )
})
