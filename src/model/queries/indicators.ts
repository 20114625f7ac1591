import type { Disaggregation, Indicator, Model } from '../model.ts'
import { byOrder } from '../order.ts'
import { memoQuery } from './memo.ts'
import { nodesInOrder } from './stages.ts'

const sortIndicators = memoQuery((indicators: Model['indicators']): readonly Indicator[] =>
  [...indicators.values()].sort(byOrder),
)

const byNode = memoQuery((assignments: Model['assignments']) => Map.groupBy(assignments.values(), ({ node }) => node))

const byIndicator = memoQuery((disaggregations: Model['disaggregations']) => {
  const groups = Map.groupBy(disaggregations.values(), ({ indicator }) => indicator)
  for (const group of groups.values()) group.sort(byOrder)
  return groups
})

const NONE: readonly Disaggregation[] = []

/** The model's indicators, in order. */
export function indicatorsInOrder(model: Model): readonly Indicator[] {
  return sortIndicators(model.indicators)
}

/** The ids of the indicators on a node, in the order of the model's indicators. */
export function indicatorsOn(model: Model, node: string): string[] {
  const found = (byNode(model.assignments).get(node) ?? []).flatMap((it) => model.indicators.get(it.indicator) ?? [])
  return found.sort(byOrder).map(({ id }) => id)
}

/** The ids of the nodes that an indicator is on, in reading order. */
export function nodesMeasured(model: Model, indicator: string): string[] {
  return nodesInOrder(model).flatMap(({ id }) => (model.assignments.has(`${indicator}~${id}`) ? [id] : []))
}

/** The ways an indicator is broken down, in order. */
export function disaggregationsOf(model: Model, indicator: string): readonly Disaggregation[] {
  return byIndicator(model.disaggregations).get(indicator) ?? NONE
}
