import type { ModelCheck } from './check.ts'
import { cardsWhere, graphOf, reachable } from './graph.ts'

/**
 * L05: an outcome from which no path leads to what the model is for: a long outcome or an impact or, where no card
 * stands on such a stage, the last outcomes. The last stage of outcomes or impact is the ceiling: what stands there need
 * lead no further. What feeds back is no path, and effects that are not intended need lead nowhere.
 * Source: Festa toolkit, weaknesses of logic models.
 */
export const outcomeLeadsNowhere: ModelCheck = {
  id: 'L05',
  severity: 'warning',
  sources: ['festa'],
  scope: 'model',
  reads: ({ shape }) => [shape],
  find: (facts) => {
    if (!facts.hasLinks) return []
    const effects = facts.filled.filter(({ kind }) => kind === 'outcome' || kind === 'impact')
    const ceiling = effects.at(-1)
    const far = new Set(effects.filter(({ kind, horizon }) => kind === 'impact' || horizon === 'long'))
    const params = far.size === 0 ? { context: 'last' } : {}
    if (far.size === 0 && ceiling) far.add(ceiling)
    const graph = graphOf(facts)
    const arrives = reachable(graph, (stage) => far.has(stage), true)
    const lost = cardsWhere(
      graph,
      (card, stage) => stage.kind === 'outcome' && stage !== ceiling && graph.intended[card] === true && !arrives(card),
    )
    return lost.map((id) => ({ subject: { kind: 'node', id }, cards: [id], params }))
  },
}
