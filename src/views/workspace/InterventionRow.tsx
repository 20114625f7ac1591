import { memo } from 'react'
import { type Row, sayDay, sayPeriod } from '../../actions/interventions.ts'
import { Icon } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'
import { MoneyWords, PlaceWords, ServesWords, StatusOf, TermWords } from './rowWords.tsx'
import type { OpenMenu } from './useRowMenu.ts'

interface InterventionRowProps {
  readonly row: Row
  readonly onMenu: OpenMenu
}

/** One intervention in the table. Rendered again only when it changed. */
export const InterventionRow = memo(({ row, onMenu }: InterventionRowProps) => {
  const { digest, title } = row
  return (
    <tr>
      <th scope="row">
        <a className="workspace-link" href={`#/model/${digest.id}`}>
          {title}
        </a>
      </th>
      <td>{digest.provider || <Unknown />}</td>
      <td className="workspace-still">
        <StatusOf status={digest.status} />
      </td>
      <td>
        <TermWords digest={digest} />
      </td>
      <td>
        <PlaceWords places={digest.places} />
      </td>
      <td className="workspace-period">{sayPeriod(row) || <Unknown />}</td>
      <td className="workspace-end">
        <MoneyWords money={row.money} />
      </td>
      <td className="workspace-end">
        <ServesWords count={row.serves} />
      </td>
      <td className="workspace-still">
        {sayDay(digest.reviewed) || <span className="workspace-unknown">{say('workspace.reviewed.never')}</span>}
      </td>
      <td className="workspace-menu">
        <RowMenuButton row={row} onMenu={onMenu} />
      </td>
    </tr>
  )
})
InterventionRow.displayName = 'InterventionRow'

/** Opens the menu of a row; the menu itself is one for the whole list (see useRowMenu). */
export function RowMenuButton({ row, onMenu }: InterventionRowProps) {
  return (
    <button
      type="button"
      className="ui-button ui-button-icon ui-button-quiet ui-button-small"
      aria-haspopup="menu"
      aria-label={say('workspace.list.actions', { title: row.title })}
      onClick={(event) => onMenu(row, event.currentTarget)}
    >
      <Icon name="more" size={16} />
    </button>
  )
}

function Unknown() {
  return <span className="workspace-unknown">{say('workspace.unknown')}</span>
}
