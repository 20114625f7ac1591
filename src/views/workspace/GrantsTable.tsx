import { type Dispatch, memo, type SetStateAction, useCallback, useMemo, useState } from 'react'
import { type GrantRow, searchGrants } from '../../actions/grantsImport.ts'
import { sayPeriod } from '../../actions/interventions.ts'
import { saySum } from '../../actions/moneyWords.ts'
import { Button } from '../../ui/Button.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { useGrowing } from './useGrowing.ts'

interface GrantsTableProps {
  readonly rows: readonly GrantRow[]
  readonly chosen: ReadonlySet<string>
  readonly onChosen: Dispatch<SetStateAction<ReadonlySet<string>>>
}

/** The grants of a file with a box before each; choosing all or none means those that the search has found. */
export function GrantsTable({ rows, chosen, onChosen }: GrantsTableProps) {
  const [typed, setTyped] = useState('')
  const found = useMemo(() => searchGrants(rows, typed), [rows, typed])
  const shown = useGrowing(found.length)
  const set = useCallback(
    (ids: readonly string[], on: boolean) =>
      onChosen((before) => {
        const next = new Set(before)
        for (const id of ids)
          if (on) next.add(id)
          else next.delete(id)
        return next
      }),
    [onChosen],
  )
  const toggle = useCallback((id: string, on: boolean) => set([id], on), [set])
  const ids = found.map(({ id }) => id)
  return (
    <>
      <div className="workspace-grants-tools">
        <TextField
          label={say('workspace.grants.search')}
          hideLabel
          type="search"
          placeholder={say('workspace.grants.search')}
          value={typed}
          onChange={setTyped}
        />
        <Button onPress={() => set(ids, true)}>{say('workspace.grants.all')}</Button>
        <Button onPress={() => set(ids, false)}>{say('workspace.grants.noneChosen')}</Button>
      </div>
      <ScrollBox className="workspace-grants" label={say('workspace.grants.list')}>
        <table className="ui-table">
          <thead>
            <tr>
              <th scope="col">{say('workspace.grants.column.title')}</th>
              <th scope="col">{say('workspace.grants.column.recipient')}</th>
              <th scope="col" className="ui-align-end">
                {say('workspace.grants.column.money')}
              </th>
              <th scope="col">{say('workspace.grants.column.dates')}</th>
              <th scope="col">{say('workspace.grants.column.places')}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown).map((row) => (
              <GrantLine key={row.id} row={row} taken={chosen.has(row.id)} onToggle={toggle} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}

interface GrantLineProps {
  readonly row: GrantRow
  readonly taken: boolean
  readonly onToggle: (id: string, on: boolean) => void
}

const GrantLine = memo(({ row, taken, onToggle }: GrantLineProps) => (
  <tr>
    <th scope="row">
      <label className="workspace-tick">
        <input type="checkbox" checked={taken} onChange={(event) => onToggle(row.id, event.target.checked)} />
        <span>{row.title.trim() || say('workspace.new.untitled')}</span>
      </label>
      {row.here ? <span className="workspace-quiet workspace-below">{say('workspace.grants.here')}</span> : null}
    </th>
    <td data-label={say('workspace.grants.column.recipient')}>{row.provider || say('workspace.unknown')}</td>
    <td className="ui-align-end" data-label={say('workspace.grants.column.money')}>
      {row.amount === null ? say('workspace.unknown') : saySum(row.amount, row.currency)}
    </td>
    <td data-label={say('workspace.grants.column.dates')}>{sayPeriod(row) || say('workspace.unknown')}</td>
    <td data-label={say('workspace.grants.column.places')}>{row.places.join(', ') || say('workspace.unknown')}</td>
  </tr>
))
GrantLine.displayName = 'GrantLine'
