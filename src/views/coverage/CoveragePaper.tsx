import './paper.css'
import type { Matrix, MatrixGroup } from '../../actions/coverage.ts'
import type { CoverageAddress } from '../../actions/coverageAddress.ts'
import { paperSize } from '../../actions/coveragePaper.ts'
import { sayColumn, sayGroup, sayServed } from '../../actions/coverageWords.ts'
import { sayStatus } from '../../actions/interventions.ts'
import { settingsOf } from '../../actions/workspaceSettings.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { useWorkspace } from '../../document/hooks/workspace.ts'
import { localDay } from '../../words/localDay.ts'
import { say, sayDate } from '../../words/words.ts'
import { CellMarks, Legend, Squares } from './Marks.tsx'

/** More columns than these do not fit across a page: it then says how each outcome stands, without them. */
const MOST_COLUMNS = 16

interface PaperProps {
  readonly matrix: Matrix
  readonly groups: readonly MatrixGroup[]
  readonly system: string
  readonly address: CoverageAddress
}

/** The matrix as one landscape page, whatever part of it is in sight. */
export function CoveragePaper({ matrix, groups, system, address }: PaperProps) {
  const { by } = matrix
  const { now } = useSurroundings()
  const { title } = useWorkspace(settingsOf)
  const columns = matrix.columns.length > MOST_COLUMNS ? [] : matrix.columns
  const statuses = [...address.counted.map(sayStatus), ...(address.bids ? [say('coverage.counted.bids')] : [])]
  return (
    <div className="coverage-paper" style={{ fontSize: `${paperSize(groups, columns.length)}pt` }}>
      <h1>{say('coverage.printed', { title, system, date: sayDate(localDay(now())) })}</h1>
      <p>{say('coverage.printed.counted', { statuses: statuses.join(', ') })}</p>
      <table>
        <thead>
          <tr>
            <th>{say('coverage.matrix.outcome')}</th>
            <th>{say('coverage.matrix.served')}</th>
            {columns.map((column) => (
              <th key={column.key}>{sayColumn(by, column)}</th>
            ))}
          </tr>
        </thead>
        {groups.map(({ key, rows }) => (
          <tbody key={key}>
            <tr>
              <th colSpan={columns.length + 2} className="coverage-paper-group">
                {sayGroup(key)}
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.node.id}>
                <th>{row.node.label}</th>
                <td>
                  <span className="coverage-standing">{sayServed(row)}</span> <Squares {...row} />
                </td>
                {columns.map((column) => {
                  const cell = row.cells.get(column.key)
                  return (
                    <td key={column.key}>{cell ? <CellMarks cell={cell} single={by === 'intervention'} /> : null}</td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <Legend />
    </div>
  )
}
