import './workspaceParts.css'
import './interventions.css'
import { useRef, useState } from 'react'
import type { Row } from '../../actions/interventions.ts'
import { readListAddress, writeListAddress } from '../../actions/listAddress.ts'
import { asksNothing } from '../../actions/listFilters.ts'
import { useMayWriteWorkspace, useOpenWorkspace, usePortfolio } from '../../document/hooks/workspace.ts'
import { ALL } from '../../portfolio/filter.ts'
import { announce } from '../../ui/Announcer.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useAddress } from '../../ui/useAddress.ts'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { say } from '../../words/words.ts'
import { InterventionCards } from './InterventionCards.tsx'
import { InterventionTable } from './InterventionTable.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { ListTools } from './ListTools.tsx'
import { NewIntervention } from './NewIntervention.tsx'
import { RowMenu } from './RowMenu.tsx'
import { SystemHead } from './SystemHead.tsx'
import { useGrowing } from './useGrowing.ts'
import { useInterventions } from './useInterventions.ts'
import { useRowMenu } from './useRowMenu.ts'
import { useCards } from './useCards.ts'

/** How long after the last key of a search the address is written, in milliseconds. */
const WRITE_AFTER = 300
const FORM = { read: readListAddress, write: writeListAddress }

/** The system model, and below it the interventions: to find, open, mark and add them. */
export function InterventionsPart() {
  const { id } = useOpenWorkspace()
  const page = useRef<HTMLDivElement>(null)
  useFocusKept(page)
  const cards = useCards()
  const may = useMayWriteWorkspace()
  const loading = usePortfolio(({ state }) => state === 'loading')
  const [address, setAddress] = useAddress(`#/workspace/${id}/interventions`, FORM, WRITE_AFTER)
  const list = useInterventions(address)
  const { menu, openMenu, closeMenu } = useRowMenu()
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<Row | null>(null)
  const shown = useGrowing(list.rows.length)
  const rows = list.rows.slice(0, shown)
  const add = () => setAdding(true)
  const empty = list.all === 0
  return (
    <div ref={page} className="workspace-page" tabIndex={-1}>
      <SystemHead />
      {loading && empty ? (
        <p className="workspace-none" role="status">
          {say('workspace.loading')}
        </p>
      ) : empty ? (
        <EmptyState
          title={say('workspace.list.empty')}
          action={
            may ? (
              <Button variant="primary" icon="add" onPress={add}>
                {say('workspace.list.new')}
              </Button>
            ) : null
          }
        >
          {say('workspace.list.empty.words')}
        </EmptyState>
      ) : (
        <section aria-labelledby="workspace-list">
          <ListTools address={address} onAddress={setAddress} list={list} onAdd={may ? add : undefined} />
          {rows.length === 0 ? (
            <EmptyState
              title={say('workspace.list.nothing')}
              action={
                <Button onPress={() => setAddress({ ...address, filter: ALL })}>
                  {say('workspace.list.filters.clear')}
                </Button>
              }
            >
              {say('workspace.list.nothing.words')}
            </EmptyState>
          ) : cards ? (
            <InterventionCards rows={rows} onMenu={openMenu} />
          ) : (
            <InterventionTable
              rows={rows}
              count={list.rows.length}
              sort={address.sort}
              onSort={(sort) => {
                setAddress({ ...address, sort })
                announce(say('workspace.list.sorted', { column: say(`workspace.column.${sort}`) }))
              }}
              onMenu={openMenu}
            />
          )}
          <p className="ui-visually-hidden" role="status">
            {asksNothing(address.filter) ? '' : say('workspace.list.found', { count: list.rows.length })}
          </p>
        </section>
      )}
      {menu ? <RowMenu {...menu} onLeave={() => setLeaving(menu.row)} onClose={closeMenu} /> : null}
      {leaving ? <LeaveDialog row={leaving} onClose={() => setLeaving(null)} /> : null}
      {adding ? <NewIntervention onClose={() => setAdding(false)} /> : null}
    </div>
  )
}
