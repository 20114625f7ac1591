import type { AskedRow } from '../../actions/placeAsked.ts'
import { say } from '../../words/words.ts'

/** What is to be reported, as a table on paper. */
export function PrintedAsked({ rows }: { readonly rows: readonly AskedRow[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('place.asked.indicator')}</th>
          <th scope="col">{say('place.asked.what')}</th>
          <th scope="col">{say('place.asked.next')}</th>
          <th scope="col">{say('place.asked.last')}</th>
          <th scope="col">{say('place.asked.target')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.title}</th>
            <td>{whatIsCounted(row)}</td>
            <td>
              {row.often === '' ? null : `${row.often}. `}
              {row.due.words}
              {row.due.period === '' ? null : `: ${row.due.period}`}
            </td>
            <td>{row.last || say('place.asked.last.none')}</td>
            <td>{row.target || say('place.asked.target.none')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function whatIsCounted({ counted, breakdowns }: AskedRow): string {
  const what = counted.length > 0 ? counted : [say('place.asked.what.none')]
  const by = breakdowns.length > 0 ? [say('place.asked.breakdowns', { names: breakdowns.join('; ') })] : []
  return [...what, ...by].join(' ')
}
