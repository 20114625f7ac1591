import { sayBytes } from '../../actions/homeWords.ts'
import type { SortBy } from '../../actions/homeList.ts'
import type { Listed } from '../../actions/homeShared.ts'
import { Icon } from '../../ui/Icon.tsx'
import { say, sayNumber } from '../../words/words.ts'
import { Changed } from './Changed.tsx'
import { KindCounts } from './KindCounts.tsx'
import { ModelLink } from './ModelLink.tsx'
import { ModelMenu } from './ModelMenu.tsx'
import type { Home } from './useHome.ts'

export interface ModelListProps {
  home: Home
  entries: readonly Listed[]
  sort: SortBy
  onSort: (by: SortBy) => void
  now: string
  /** What the list is called for a screen reader. */
  label: string
}

/** The models as a table, for a window that has the width. */
export function ModelTable({ home, entries, sort, onSort, now, label }: ModelListProps) {
  return (
    <table className="home-table">
      <caption className="ui-visually-hidden">{label}</caption>
      <thead>
        <tr>
          <SortHead by="title" sort={sort} onSort={onSort} />
          <th scope="col">{say('home.column.cards')}</th>
          <th scope="col" className="home-number">
            {say('home.column.links')}
          </th>
          <th scope="col" className="home-number">
            {say('home.column.indicators')}
          </th>
          <SortHead by="changed" sort={sort} onSort={onSort} />
          <th scope="col" className="home-number">
            {say('home.column.size')}
          </th>
          <th scope="col">
            <span className="ui-visually-hidden">{say('home.column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, index) => (
          <tr key={entry.id}>
            <th scope="row">
              <ModelLink entry={entry} narrow={home.narrow} />
            </th>
            <td>
              <KindCounts entry={entry} />
            </td>
            <td className="home-number">{sayNumber(entry.links)}</td>
            <td className="home-number">{sayNumber(entry.indicators)}</td>
            <td className="home-still">
              <Changed moment={entry.changed} now={now} />
            </td>
            <td className="home-number">{entry.bytes > 0 ? sayBytes(entry.bytes) : null}</td>
            <td className="home-menu">
              <ModelMenu home={home} entry={entry} next={(entries[index + 1] ?? entries[index - 1])?.id} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SortHead({ by, sort, onSort }: { by: SortBy; sort: SortBy; onSort: (by: SortBy) => void }) {
  const order = by === 'title' ? 'ascending' : 'descending'
  return (
    <th scope="col" className={by === 'changed' ? 'home-still' : undefined} aria-sort={sort === by ? order : undefined}>
      <button type="button" className="home-sort" onClick={() => onSort(by)}>
        {say(`home.column.${by}`)}
        {sort === by && <Icon name={by === 'title' ? 'arrowUp' : 'arrowDown'} size={12} />}
      </button>
    </th>
  )
}
