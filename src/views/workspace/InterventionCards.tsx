import { memo } from 'react'
import { type Row, sayPeriod } from '../../actions/interventions.ts'
import { say } from '../../words/words.ts'
import { RowMenuButton } from './InterventionRow.tsx'
import type { InterventionListProps } from './InterventionTable.tsx'
import { MoneyWords, PlaceWords, StatusOf } from './rowWords.tsx'
import type { OpenMenu } from './useRowMenu.ts'

/** The interventions one below the other, for a phone. */
export function InterventionCards({ rows, onMenu }: Pick<InterventionListProps, 'rows' | 'onMenu'>) {
  return (
    <ul className="workspace-cards" aria-label={say('workspace.list')}>
      {rows.map((row) => (
        <Card key={row.digest.id} row={row} onMenu={onMenu} />
      ))}
    </ul>
  )
}

const Card = memo(({ row, onMenu }: { readonly row: Row; readonly onMenu: OpenMenu }) => {
  const { digest, title } = row
  const period = sayPeriod(row)
  return (
    <li className="workspace-card">
      <div className="workspace-card-head">
        <a className="workspace-link" href={`#/model/${digest.id}`}>
          {title}
        </a>
        <RowMenuButton row={row} onMenu={onMenu} />
      </div>
      {digest.provider ? <p className="workspace-card-provider">{digest.provider}</p> : null}
      <p className="workspace-card-facts">
        <StatusOf status={digest.status} />
        <span>
          {row.serves > 0 ? say('workspace.serves', { count: row.serves }) : say('workspace.card.serves.none')}
        </span>
        {digest.places.length > 0 ? (
          <span>
            <PlaceWords places={digest.places} />
          </span>
        ) : null}
        {row.money.amounts.length > 0 ? (
          <span>
            <MoneyWords money={row.money} />
          </span>
        ) : (
          <span className="workspace-unknown">{say('workspace.card.money.none')}</span>
        )}
        {period ? <span>{period}</span> : null}
      </p>
    </li>
  )
})
Card.displayName = 'Card'
