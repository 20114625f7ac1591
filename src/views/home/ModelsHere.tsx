import { useState } from 'react'
import { FILTER_FROM, listModels, type SortBy } from '../../actions/homeList.ts'
import type { Listed } from '../../actions/homeShared.ts'
import { useNow } from '../../document/hooks.ts'
import { announce } from '../../ui/Announcer.tsx'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { ModelCards } from './ModelCards.tsx'
import { ModelTable } from './ModelTable.tsx'
import { focusSoon, HEADING_ID } from './focusSoon.ts'
import type { Home } from './useHome.ts'

export interface ModelsHereProps {
  home: Home
  entries: readonly Listed[]
  onPick: () => void
}

/** The list of models, to find, open and look after them. */
export function ModelsHere({ home, entries, onPick }: ModelsHereProps) {
  const [sort, setSort] = useState<SortBy>('changed')
  const [typed, setTyped] = useState('')
  const now = useNow()
  const all = listModels(entries, sort)
  const shown = listModels(entries, sort, typed)
  const sortBy = (by: SortBy) => {
    setSort(by)
    announce(say('said.home.sorted', { column: say(`home.column.${by}`) }))
  }
  function showAll() {
    setTyped('')
    focusSoon(all[0]?.id)
  }
  const label = say(all.some(({ shared }) => shared !== null) ? 'home.sharedList' : 'home.list')
  const list = { home, entries: shown, now, label }
  return (
    <>
      <div className="home-head">
        <h1 id={HEADING_ID} tabIndex={-1}>
          {say('home.title')}
        </h1>
        <div className="home-buttons">
          <Button icon="folder" size="large" onPress={onPick}>
            {say('home.open')}
          </Button>
          <Button icon="add" size="large" variant="primary" onPress={() => home.begin('template')}>
            {say('home.new')}
          </Button>
        </div>
      </div>
      <div className="home-tools">
        {(all.length >= FILTER_FROM || typed !== '') && (
          <TextField label={say('home.filter')} type="search" value={typed} onChange={setTyped} />
        )}
        {home.narrow && all.length > 1 && (
          <SelectField
            label={say('home.sort')}
            value={sort}
            options={(['changed', 'title'] as const).map((by) => ({ value: by, label: say(`home.column.${by}`) }))}
            onChange={(by) => sortBy(by === 'title' ? 'title' : 'changed')}
          />
        )}
      </div>
      <p className="ui-visually-hidden" role="status">
        {typed && shown.length > 0 && say('home.filter.found', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <div className="home-none">
          <p role="status">{say('home.filter.none', { text: typed })}</p>
          <Button onPress={showAll}>{say('home.filter.clear')}</Button>
        </div>
      ) : home.narrow ? (
        <ModelCards {...list} />
      ) : (
        <ModelTable {...list} sort={sort} onSort={sortBy} />
      )}
    </>
  )
}
