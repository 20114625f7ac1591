import type { ModelCheck } from './check.ts'
import { cardsWhere, graphOf, reachable } from './graph.ts'

/**
 * L04: an outcome or impact that no path leads to from any activity: it is promised, and nothing is done for it. What
 * feeds back is no path. Effects that are not intended are promised by nobody, and are left out.
 * Source: Monitoring Evaluation Studio, review criteria (end-to-end logic); the school outcomes of one project in the
 * Merseyside evaluation of 2022, which nothing that the project does leads to.
 */
export const outcomeUnreached: ModelCheck = {
  id: 'L04',
  severity: 'error',
  sources: ['mes', 'merseyside'],
  scope: 'model',
  reads: ({ shape }) => [shape],
  find: (facts) => {
    if (!facts.hasLinks || !facts.holds('activity')) return []
    const graph = graphOf(facts)
    const reached = reachable(graph, ({ kind }) => kind === 'activity')
    const missed = cardsWhere(
      graph,
      (card, { kind }) => (kind === 'outcome' || kind === 'impact') && graph.intended[card] === true && !reached(card),
    )
    return missed.map((id) => ({ subject: { kind: 'node', id }, cards: [id] }))
  },
}
