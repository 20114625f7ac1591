import { CROWDED, standingOf } from '../coverage.ts'
import { isChange } from '../digestOf.ts'
import type { Finding } from '../finding.ts'
import { type BidCase, finding } from './bidCase.ts'
import type { Join } from './joins.ts'
import { listed, nameOf, oneLine } from './names.ts'
import { contributors } from './serves.ts'

/**
 * The system's outcomes that the bid contributes to and nothing funded does: what coverage shows as served by nothing.
 * Whether something funded leads to it through other outcomes is told with it.
 */
export function gapsFilled(bid: BidCase): Finding[] {
  return targets(bid).flatMap(([id, joins]) => {
    const { straight, through, funded } = bid.serving
    const stage = bid.systemChain.stageOf(id)
    if (!stage || !isChange(stage.kind) || straight(id).length > 0) return []
    const others = through(id)
    const led = { context: 'through', interventions: titles(others) }
    return finding('fills-gap', 'good', id, {
      params: {
        outcome: nameOf(joins[0]?.systemNode),
        by: contributors(joins),
        ...(others.length > 0 ? { ...led, count: others.length } : { count: funded.length }),
      },
      nodes: nodesOf(joins),
      systemNodes: [id],
      models: others.map((one) => one.id),
    })
  })
}

/** What the bid contributes to that many funded interventions contribute to already, as coverage counts them. */
export function crowded(bid: BidCase): Finding[] {
  return targets(bid).flatMap(([id, joins]) => {
    const others = bid.serving.straight(id)
    const threshold = bid.crowded ?? CROWDED
    if (standingOf(others.length, threshold) !== 'crowded') return []
    return finding('crowded', 'note', id, {
      params: {
        outcome: nameOf(joins[0]?.systemNode),
        count: others.length,
        threshold,
        interventions: titles(others),
      },
      nodes: nodesOf(joins),
      systemNodes: [id],
      models: others.map((one) => one.id),
    })
  })
}

/** What the bid contributes to, in the system's reading order. */
function targets({ joins, systemChain }: BidCase): readonly (readonly [string, readonly Join[]])[] {
  const groups = Map.groupBy(joins.joins, ({ systemNode }) => systemNode.id)
  return [...systemChain.nodes.keys()].flatMap((id) => {
    const group = groups.get(id)
    return group ? [[id, group] as const] : []
  })
}

function nodesOf(joins: readonly Join[]): string[] {
  return [...new Set(joins.map(({ node }) => node.id))]
}

function titles(others: BidCase['serving']['funded']): string {
  return listed(others.map(({ title }) => oneLine(title)))
}
