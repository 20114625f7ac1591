import { Fragment } from 'react'
import type { MatrixColumn } from '../../actions/coverage.ts'
import { sayColumn, sayCount } from '../../actions/coverageWords.ts'
import type { CoverageBy } from '../../portfolio/columns.ts'
import { say } from '../../words/words.ts'
import type { ColumnWindow } from './useColumnWindow.ts'

interface HeadProps extends ColumnWindow {
  readonly by: CoverageBy
  readonly columns: readonly MatrixColumn[]
}

/** The headings of the columns; those of interventions open them. */
export function MatrixHead({ by, columns, from, to }: HeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col" className="coverage-outcome">
          {say('coverage.matrix.outcome')}
        </th>
        <th scope="col" className="coverage-served">
          {say('coverage.matrix.served')}
        </th>
        {from > 0 ? <td className="coverage-space" colSpan={from} aria-hidden="true" /> : null}
        {columns.slice(from, to).map((column, step) => (
          <th key={column.key} scope="col" aria-colindex={from + step + 3} data-bid={column.now === 0 || undefined}>
            <ColumnName by={by} column={column} />
          </th>
        ))}
        {to < columns.length ? (
          <td className="coverage-space" colSpan={columns.length - to} aria-hidden="true" />
        ) : null}
      </tr>
    </thead>
  )
}

function ColumnName({ by, column }: { readonly by: CoverageBy; readonly column: MatrixColumn }) {
  const name = sayColumn(by, column)
  if (by !== 'intervention') {
    return (
      <Fragment>
        <span className="coverage-column-name">{name}</span>
        <span className="coverage-column-note">{sayCount(column)}</span>
      </Fragment>
    )
  }
  return (
    <Fragment>
      {column.bids > 0 ? <span className="coverage-column-note">{say('coverage.column.bid')}</span> : null}
      <a className="coverage-column-name" href={`#/model/${column.key}`} title={name}>
        {name}
      </a>
    </Fragment>
  )
}
