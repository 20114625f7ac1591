import type { Drawing } from '../../portfolio/alignment/drawing.ts'
import { say } from '../../words/words.ts'
import { servedBy } from './joinWords.ts'

/** The drawing as a table: every outcome of the system, what of the bid serves it, and what is funded for it. */
export function JoinTable({ drawing }: { readonly drawing: Drawing }) {
  return (
    <table className="bid-table">
      <thead>
        <tr>
          <th scope="col">{say('bid.joins.column.outcome')}</th>
          <th scope="col">{say('bid.joins.column.bid')}</th>
          <th scope="col">{say('bid.joins.column.funded')}</th>
        </tr>
      </thead>
      <tbody>
        {drawing.right.map((card) => {
          const own = servedBy(drawing, card)
          return (
            <tr key={card.id} data-served={card.served || undefined}>
              <th scope="row">{card.label}</th>
              <td data-label={say('bid.joins.column.bid')}>
                {own.length > 0 ? <Lines lines={own} /> : say('bid.joins.column.nothing')}
              </td>
              <td data-label={say('bid.joins.column.funded')}>
                {card.by.length > 0 ? (
                  <Lines lines={card.by.map(({ title }) => title || say('model.untitled'))} />
                ) : (
                  say('bid.joins.column.noneFunded')
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="bid-plain">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
