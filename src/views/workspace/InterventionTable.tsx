import type { Row } from '../../actions/interventions.ts'
import type { Sort } from '../../portfolio/sort.ts'
import { Icon } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'
import { InterventionRow } from './InterventionRow.tsx'
import type { OpenMenu } from './useRowMenu.ts'

export interface InterventionListProps {
  readonly rows: readonly Row[]
  /** How many there are in all: the last of many arrive a moment later. */
  readonly count: number
  readonly sort: Sort
  readonly onSort: (by: Sort) => void
  readonly onMenu: OpenMenu
}

/** The interventions as a table, for a window that has the width. */
export function InterventionTable({ rows, count, sort, onSort, onMenu }: InterventionListProps) {
  const head = { sort, onSort }
  return (
    <table className="workspace-table workspace-list-table" aria-rowcount={count + 1}>
      <caption className="ui-visually-hidden">{say('workspace.list')}</caption>
      <thead>
        <tr>
          <SortHead by="title" {...head} />
          <SortHead by="provider" {...head} />
          <th scope="col">{say('workspace.column.status')}</th>
          <th scope="col">{say('workspace.column.kind')}</th>
          <th scope="col">{say('workspace.column.places')}</th>
          <SortHead by="end" {...head} />
          <SortHead by="money" {...head} end />
          <th scope="col" className="workspace-end">
            {say('workspace.column.serves')}
          </th>
          <SortHead by="reviewed" {...head} />
          <th scope="col">
            <span className="ui-visually-hidden">{say('workspace.column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <InterventionRow key={row.digest.id} row={row} onMenu={onMenu} />
        ))}
      </tbody>
    </table>
  )
}

interface SortHeadProps {
  readonly by: Sort
  readonly sort: Sort
  readonly onSort: (by: Sort) => void
  readonly end?: boolean
}

function SortHead({ by, sort, onSort, end = false }: SortHeadProps) {
  const order = by === 'money' || by === 'end' ? 'descending' : 'ascending'
  return (
    <th scope="col" className={end ? 'workspace-end' : undefined} aria-sort={sort === by ? order : undefined}>
      <button type="button" className="workspace-sort" onClick={() => onSort(by)}>
        {say(`workspace.column.${by}`)}
        {sort === by && <Icon name={order === 'descending' ? 'arrowDown' : 'arrowUp'} size={12} />}
      </button>
    </th>
  )
}
