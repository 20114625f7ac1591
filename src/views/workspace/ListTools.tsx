import { useState } from 'react'
import { sayMoney } from '../../actions/moneyWords.ts'
import type { ListAddress } from '../../actions/listAddress.ts'
import { type Sort, SORTS } from '../../portfolio/sort.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { FilterChips } from './FilterChips.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import type { Interventions } from './useInterventions.ts'
import { useCards } from './useCards.ts'

interface ListToolsProps {
  readonly address: ListAddress
  readonly onAddress: (next: ListAddress) => void
  readonly list: Interventions
  /** Left out for who may not add any. */
  readonly onAdd: (() => void) | undefined
}

/** How many interventions there are and what money is known; the search, the filters, the order, and a new one. */
export function ListTools({ address, onAddress, list, onAdd }: ListToolsProps) {
  const cards = useCards()
  const [filtering, setFiltering] = useState(false)
  const { rows, all, money, chips, facets } = list
  const { filter, sort } = address
  const some = rows.length < all
  return (
    <>
      <div className="workspace-list-head">
        <div>
          <h2 id="workspace-list" className="workspace-heading">
            {some
              ? say('workspace.list.some', { shown: rows.length, count: all })
              : say('workspace.list.count', { count: all })}
          </h2>
          <p className="workspace-quiet">{sayMoney(money)}</p>
        </div>
        <div className="workspace-tools">
          <TextField
            label={say('workspace.list.search')}
            hideLabel
            type="search"
            placeholder={say('workspace.list.search.placeholder')}
            value={filter.text}
            onChange={(text) => onAddress({ ...address, filter: { ...filter, text } })}
          />
          {cards ? (
            <SelectField
              label={say('workspace.list.sort')}
              hideLabel
              value={sort}
              options={SORTS.map((by) => ({ value: by, label: sayOrder(by) }))}
              onChange={(value) => onAddress({ ...address, sort: SORTS.find((by) => by === value) ?? 'title' })}
            />
          ) : null}
          <Button icon="filter" pressed={filtering} onPress={() => setFiltering(!filtering)}>
            {say('workspace.list.filter')}
          </Button>
          {onAdd ? (
            <Button icon="add" variant="primary" onPress={onAdd}>
              {say('workspace.list.new')}
            </Button>
          ) : null}
        </div>
      </div>
      {filtering ? (
        <FilterPanel filter={filter} facets={facets} onFilter={(next) => onAddress({ ...address, filter: next })} />
      ) : null}
      <FilterChips chips={chips} filter={filter} onFilter={(next) => onAddress({ ...address, filter: next })} />
    </>
  )
}

function sayOrder(by: Sort): string {
  return say('workspace.list.sortedBy', { column: say(`workspace.column.${by}`).toLocaleLowerCase('en') })
}
