import { useDeferredValue, useMemo } from 'react'
import { placesOf } from '../../actions/codeLists.ts'
import { interventionsOf, type Row, rowOf } from '../../actions/interventions.ts'
import { type FilterChip, chipsOf } from '../../actions/listFilters.ts'
import type { ListAddress } from '../../actions/listAddress.ts'
import { settingsOf } from '../../actions/workspaceSettings.ts'
import { usePortfolio, useWorkspace } from '../../document/hooks/workspace.ts'
import { type Facets, facetsOf } from '../../portfolio/facets.ts'
import { filterDigests } from '../../portfolio/filter.ts'
import { type Money, moneyOf } from '../../portfolio/money.ts'
import { sortDigests } from '../../portfolio/sort.ts'

export interface Interventions {
  readonly rows: readonly Row[]
  /** How many there are without any filter. */
  readonly all: number
  /** The money of the rows. */
  readonly money: Money
  readonly facets: Facets
  readonly chips: readonly FilterChip[]
}

/** The interventions of the workspace as the address wants them. What is typed never waits for the list. */
export function useInterventions(address: ListAddress): Interventions {
  const digests = usePortfolio((portfolio) => portfolio.digests)
  const { systemModel } = useWorkspace(settingsOf)
  const { filter, sort } = useDeferredValue(address)
  const places = useWorkspace((workspace) => placesOf(workspace.codeLists))
  const all = useMemo(() => interventionsOf(digests.values(), systemModel), [digests, systemModel])
  const facets = useMemo(() => facetsOf(all, filter, places), [all, filter, places])
  const found = useMemo(() => filterDigests(all, filter, places), [all, filter, places])
  const rows = useMemo(
    () => sortDigests(found, sort, sort === 'money' || sort === 'end').map((digest) => rowOf(digest, systemModel)),
    [found, sort, systemModel],
  )
  const money = useMemo(() => moneyOf(found), [found])
  const chips = useMemo(() => chipsOf(filter, facets), [filter, facets])
  return { rows, all: all.length, money, facets, chips }
}
