import type { Data, Model, Node } from '../model/model.ts'
import { memoQuery } from '../model/queries/memo.ts'
import { type Standing, standing, worstStanding } from './standing.ts'

/** The one line under a card's label. A card with nothing to say has none. */
export type CardStatus =
  | { readonly kind: 'standing'; readonly standing: Standing; readonly unit: string }
  | { readonly kind: 'no-indicator' }
  | { readonly kind: 'serves'; readonly labels: readonly string[] }
  | {
      readonly kind: 'served'
      /** By how many interventions. */
      readonly count: number
      /** How its indicators stand, once they have values. */
      readonly standing: Standing | null
    }

/**
 * By how many interventions the cards of a system model are served; a card that is not in it is served by none. Null where
 * that is not known, and of every other model.
 */
export type Served = ReadonlyMap<string, number> | null

/** How every indicator stands, by id. */
export const standings = memoQuery(
  (indicators: Model['indicators'], targets: Model['targets'], observations: Data['observations']) => {
    const model = { indicators, targets }
    return new Map([...indicators.keys()].map((id) => [id, standing(model, { observations }, id)]))
  },
)

const assignedTo = memoQuery(
  (
    assignments: Model['assignments'],
    indicators: Model['indicators'],
    all: ReadonlyMap<string, Standing>,
  ): ReadonlyMap<string, CardStatus> => {
    const byNode = new Map<string, Standing[]>()
    const units = new Map([...all].map(([id, one]) => [one, indicators.get(id)?.unit]))
    for (const { node, indicator } of assignments.values()) {
      const found = all.get(indicator)
      if (found) byNode.set(node, [...(byNode.get(node) ?? []), found])
    }
    const statuses = new Map<string, CardStatus>()
    for (const [node, list] of byNode) {
      const worst = worstStanding(list)
      if (worst) statuses.set(node, { kind: 'standing', standing: worst, unit: units.get(worst) ?? '' })
    }
    return statuses
  },
)

const served = memoQuery((contributions: Model['contributions']): ReadonlyMap<string, CardStatus> => {
  const labels = new Map<string, string[]>()
  for (const { node, systemLabel } of contributions.values())
    labels.set(node, [...(labels.get(node) ?? []), systemLabel])
  return new Map([...labels].map(([node, list]) => [node, { kind: 'serves', labels: list }]))
})

const NO_INDICATOR: CardStatus = { kind: 'no-indicator' }
const NOT_KNOWN: ReadonlyMap<string, number> = new Map()

const counted = new Map<number, CardStatus>()
const countedWith = new WeakMap<Standing, Map<number, CardStatus>>()

/** The same object for the same count and standing, so that a card that did not change is not drawn again. */
function servedStatus(count: number, own: CardStatus | undefined): CardStatus {
  const worst = own?.kind === 'standing' && hasData(own) ? own.standing : null
  let known = counted
  if (worst) {
    known = countedWith.get(worst) ?? new Map()
    countedWith.set(worst, known)
  }
  const before = known.get(count)
  if (before) return before
  const made = { kind: 'served', count, standing: worst } as const
  known.set(count, made)
  return made
}

const allStatuses = memoQuery(
  (
    nodes: Model['nodes'],
    stages: Model['stages'],
    measured: ReadonlyMap<string, CardStatus>,
    serves: ReadonlyMap<string, CardStatus>,
    counts: ReadonlyMap<string, number>,
  ): ReadonlyMap<string, CardStatus> => {
    const statuses = new Map<string, CardStatus>()
    for (const node of nodes.values()) {
      const own = measured.get(node.id)
      if (counts !== NOT_KNOWN && (counts.has(node.id) || isOutcome(node, stages))) {
        statuses.set(node.id, servedStatus(counts.get(node.id) ?? 0, own))
        continue
      }
      const status =
        (hasData(own) ? own : undefined) ??
        serves.get(node.id) ??
        own ??
        (isOutcome(node, stages) ? NO_INDICATOR : null)
      if (status) statuses.set(node.id, status)
    }
    return statuses
  },
)

/**
 * The status line of every card that has one, by node. Of a system model whose interventions are known (`counts`) the
 * outcomes say how many serve them, with the worst standing of their indicators once they have values. Otherwise that standing; else
 * the system outcome it serves; else that there are no values; else, for an outcome or impact, that it has no indicator. Unchanged cards keep the same status object.
 */
export function cardStatuses(model: Model, data: Data, counts: Served = null): ReadonlyMap<string, CardStatus> {
  const all = standings(model.indicators, model.targets, data.observations)
  return allStatuses(
    model.nodes,
    model.stages,
    assignedTo(model.assignments, model.indicators, all),
    served(model.contributions),
    counts ?? NOT_KNOWN,
  )
}

function hasData(status: CardStatus | undefined): boolean {
  return status?.kind === 'standing' && status.standing.status !== 'no-data'
}

function isOutcome(node: Node, stages: Model['stages']): boolean {
  const kind = stages.get(node.stage)?.kind
  return kind === 'outcome' || kind === 'impact'
}
