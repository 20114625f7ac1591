import { useMemo } from 'react'
import { type IndicatorRow, indicatorRows } from '../../actions/indicatorRows.ts'
import { useData, useModel } from '../../document/hooks.ts'

/** The tables that the rows of the grid are made of. */
export function useIndicatorTables() {
  const indicators = useModel((model) => model.indicators)
  const assignments = useModel((model) => model.assignments)
  const nodes = useModel((model) => model.nodes)
  const stages = useModel((model) => model.stages)
  const targets = useModel((model) => model.targets)
  const observations = useData((data) => data.observations)
  return useMemo(
    () => ({ model: { indicators, assignments, nodes, stages, targets }, data: { observations } }),
    [indicators, assignments, nodes, stages, targets, observations],
  )
}

/** A row for every indicator of the open model. */
export function useIndicatorRows(): readonly IndicatorRow[] {
  const { model, data } = useIndicatorTables()
  return indicatorRows(model, data)
}
