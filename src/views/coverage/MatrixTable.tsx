import './matrix.css'
import { useCallback, useRef, useState } from 'react'
import type { Matrix, MatrixColumn, MatrixGroup, MatrixRow } from '../../actions/coverage.ts'
import { sayColumn, sayGroup } from '../../actions/coverageWords.ts'
import { PopoverAt } from '../../ui/PopoverAt.tsx'
import { say } from '../../words/words.ts'
import { MatrixHead } from './MatrixHead.tsx'
import { RowOfMatrix } from './MatrixRow.tsx'
import { Reasons } from './Reasons.tsx'
import { useColumnWindow } from './useColumnWindow.ts'
import { useMatrixKeys } from './useMatrixKeys.ts'

/** The width of a column in pixels, where there are many and where there are few. */
const WIDTH = 92
const WIDEST = 230

interface Opened {
  readonly row: MatrixRow
  readonly column: MatrixColumn | null
  readonly anchor: HTMLElement
}

/** Outcomes by columns, with headings that stay in sight both ways; each cell opens its reasons. */
export function MatrixTable({ matrix, groups }: { readonly matrix: Matrix; readonly groups: readonly MatrixGroup[] }) {
  const { by, columns } = matrix
  const box = useRef<HTMLDivElement>(null)
  const shown = useColumnWindow(box, columns.length, WIDTH)
  const [opened, setOpened] = useState<Opened | null>(null)
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0)
  const toColumn = (column: number) => {
    const element = box.current
    if (!element) return
    // What serves a row always is in sight, so nothing would scroll to it.
    if (column === 0) element.scrollLeft = 0
    if (column === 0 || (column - 1 >= shown.from && column - 1 < shown.to)) return
    element.scrollLeft = (column - 1) * WIDTH - element.clientWidth / 3
  }
  const { at, goTo } = useMatrixKeys(box, { rows, columns: columns.length, toColumn })
  const onOpen = useCallback(
    (row: MatrixRow, column: MatrixColumn | null, anchor: HTMLElement) => setOpened({ row, column, anchor }),
    [],
  )
  const onReach = useCallback((row: number, column: number) => goTo({ row, column }), [goTo])
  const inSight = at.column === 0 || (at.column - 1 >= shown.from && at.column - 1 < shown.to)
  return (
    <div className="coverage-box" ref={box} tabIndex={-1}>
      <table
        aria-label={say('coverage.matrix', { columns: say(`coverage.by.${by}`) })}
        aria-colcount={columns.length + 2}
        className="coverage-matrix"
        style={{ width: `max(${widthOf(columns.length, WIDTH)}, min(100%, ${widthOf(columns.length, WIDEST)}))` }}
      >
        <colgroup>
          <col className="coverage-col-outcome" />
          <col className="coverage-col-served" />
          {columns.map(({ key }) => (
            <col key={key} />
          ))}
        </colgroup>
        <MatrixHead by={by} columns={columns} {...shown} />
        {withStarts(groups).map(({ group, start }) => (
          <tbody key={group.key}>
            <tr className="coverage-group">
              <th colSpan={2} scope="rowgroup">
                {sayGroup(group.key)}
              </th>
              {columns.length > 0 ? <td colSpan={columns.length} aria-hidden="true" /> : null}
            </tr>
            {group.rows.map((row, step) => (
              <RowOfMatrix
                key={row.node.id}
                row={row}
                at={start + step}
                by={by}
                columns={columns}
                {...shown}
                tabbable={at.row === start + step ? (inSight ? at.column : 0) : null}
                onOpen={onOpen}
                onReach={onReach}
              />
            ))}
          </tbody>
        ))}
      </table>
      {opened ? (
        <PopoverAt
          title={titleOf(opened, matrix)}
          closeLabel={say('coverage.close')}
          anchor={opened.anchor}
          onClose={() => setOpened(null)}
        >
          <Reasons serves={servesOf(opened)} isBid={matrix.isBid} />
        </PopoverAt>
      ) : null}
    </div>
  )
}

/** The groups with the place of their first row among all rows. */
function withStarts(
  groups: readonly MatrixGroup[],
): readonly { readonly group: MatrixGroup; readonly start: number }[] {
  const starts = [0]
  for (const { rows } of groups) starts.push((starts.at(-1) ?? 0) + rows.length)
  return groups.map((group, at) => ({ group, start: starts[at] ?? 0 }))
}

function widthOf(columns: number, width: number): string {
  return `calc(var(--coverage-head) + var(--coverage-served) + ${columns * width}px)`
}

function titleOf({ row, column }: Opened, { by }: Matrix): string {
  const outcome = row.node.label.trim() || say('card.untitled')
  if (!column || by === 'intervention') return say('coverage.reasons', { outcome })
  return say('coverage.reasons.in', { outcome, column: sayColumn(by, column) })
}

function servesOf({ row, column }: Opened): MatrixRow['serves'] {
  return column ? (row.cells.get(column.key)?.serves ?? []) : row.serves
}
