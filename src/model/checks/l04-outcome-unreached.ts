import type { ModelCheck } from './check.ts'
import { reachable } from './graph.ts'

/**
 * L04: an outcome or impact that no path leads to from any activity: it is promised, and nothing is done for it.
 * Source: Monitoring Evaluation Studio, review criteria (end-to-end logic).
 */
export const outcomeUnreached: ModelCheck = {
  id: 'L04',
  severity: 'error',
  sources: ['mes'],
  scope: 'model',
  reads: ({ shape }) => [shape],
  find: (facts) => {
    const { model, stageOf, outOf, hasLinks } = facts
    if (!hasLinks) return []
    const activities = [...model.nodes.keys()].filter((id) => stageOf(id)?.kind === 'activity')
    if (activities.length === 0) return []
    const reached = reachable(activities, (id) => outOf(id).map(({ to }) => to))
    return [...model.nodes.keys()]
      .filter((id) => {
        const kind = stageOf(id)?.kind
        return (kind === 'outcome' || kind === 'impact') && !reached.has(id)
      })
      .map((id) => ({ subject: { kind: 'node', id }, cards: [id] }))
  },
}
