import type { ReactNode } from 'react'
import { memo } from 'react'
import { classes } from './classes.ts'
import { shownText } from './gridClipboard.ts'
import type { GridColumn, GridRow } from './gridTypes.ts'
import { personStyle } from './personColours.ts'
import { PersonTags } from './PersonTags.tsx'

export interface GridLineProps {
  gridId: string
  row: GridRow
  /** Counted from 0. */
  index: number
  columns: readonly GridColumn[]
  /** The column of the grid's one tab stop, or -1 when it is in another row. */
  active: number
  /** First and last selected column, or -1 and -1. */
  from: number
  to: number
  /** Sentences for edits that were refused, by column. */
  refused: Readonly<Record<string, string>> | undefined
  /** Shown in place of the active cell's text. */
  editor: ReactNode
}

/** One row. It is rendered again only when something of its own changes. */
export const GridLine = memo(function GridLine(props: GridLineProps) {
  const { row, index, columns, active, from, to, refused, editor } = props
  return (
    <div role="row" className="ui-grid-row" aria-rowindex={index + 2}>
      {columns.map((column, at) => {
        const error = refused?.[column.id] ?? row.errors?.[column.id]
        const tone = row.tones?.[column.id]
        const text = row.cells[column.id] ?? ''
        const others = at === 0 ? row.others : undefined
        const othersId = `${props.gridId}-${row.id}-others`
        const errorId = `${props.gridId}-${row.id}-${column.id}-error`
        return (
          <div
            key={column.id}
            role={at === 0 ? 'rowheader' : 'gridcell'}
            className={classes(
              'ui-grid-cell',
              endAligned(column) && 'ui-grid-end',
              column.kind === 'readonly' && 'ui-grid-readonly',
              Boolean(error) && 'ui-grid-wrong',
            )}
            data-others={others ? true : undefined}
            style={others?.people[0] ? personStyle(others.people[0].colour) : undefined}
            data-record={row.id}
            data-part={column.id}
            data-row={index}
            data-column={at}
            tabIndex={at === active ? 0 : -1}
            aria-colindex={at + 1}
            aria-selected={at >= from && at <= to}
            aria-readonly={column.kind === 'readonly' || undefined}
            aria-invalid={error ? true : undefined}
            aria-describedby={classes(error ? errorId : undefined, others && othersId) || undefined}
          >
            {at === active && editor ? (
              editor
            ) : (
              <span className={classes('ui-grid-text', tone && `ui-status ui-tone-${tone}`)}>
                {column.show ? column.show(text) : shownText(column, text)}
              </span>
            )}
            {others && (
              <>
                <PersonTags people={others.people} short />
                <span id={othersId} hidden>
                  {others.words}
                </span>
              </>
            )}
            {error && (
              <span id={errorId} className="ui-grid-error">
                {error}
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
})

export function endAligned(column: GridColumn): boolean {
  return column.align ? column.align === 'end' : column.kind === 'number'
}
