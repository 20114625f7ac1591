import './panel.css'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { classes } from './classes.ts'

export interface TextTableColumn {
  id: string
  title: string
  align?: 'start' | 'end' | undefined
}

export interface TextTableRow {
  id: string
  cells: Readonly<Record<string, ReactNode>>
}

export interface TextTableProps {
  caption: string
  hideCaption?: boolean | undefined
  /** The first column heads its row. */
  columns: readonly TextTableColumn[]
  rows: readonly TextTableRow[]
}

/** A plain table to read. Wider than its place, it scrolls by itself, by keyboard too. */
export function TextTable({ caption, hideCaption = false, columns, rows }: TextTableProps) {
  const id = useId()
  return (
    <div className="ui-table-scroll" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="ui-table">
        <caption id={id} className={classes(hideCaption && 'ui-visually-hidden')}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={alignClass(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" className={alignClass(column)}>
                    {row.cells[column.id]}
                  </th>
                ) : (
                  <td key={column.id} className={alignClass(column)}>
                    {row.cells[column.id]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function alignClass(column: TextTableColumn): string | undefined {
  return column.align === 'end' ? 'ui-align-end' : undefined
}
