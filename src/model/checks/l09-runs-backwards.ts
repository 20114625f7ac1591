import { editRecords } from '../commands/editRecords.ts'
import { circles } from './circles.ts'
import type { Found, ModelCheck } from './check.ts'
import { graphOf } from './graph.ts'

/**
 * L09: a link that runs back to an earlier stage, or cards of one stage that lead round in a circle, and nothing there
 * is marked as feedback. Every circle over several stages has a link that runs back, and is found by it. Feedback is
 * legitimate; an if-then statement that comes back to where it began is mostly a slip of the hand.
 * Source: our own, with the refinement loops of the MRC framework (Skivington and others, 2021).
 */
export const runsBackwards: ModelCheck = {
  id: 'L09',
  severity: 'warning',
  sources: ['ours', 'mrc'],
  scope: 'model',
  reads: ({ shape }) => [shape],
  find: (facts) => {
    const graph = graphOf(facts)
    const found: Found[] = []
    graph.span.forEach((span, link) => {
      if (span >= 0 || graph.feedback[link] === true) return
      const from = graph.cards[graph.from[link] ?? -1] ?? ''
      found.push({ subject: { kind: 'link', id: graph.links[link] ?? '' }, cards: [from] })
    })
    for (const circle of circles(graph, (link) => graph.span[link] === 0 && graph.feedback[link] === false)) {
      const cards = circle.map((card) => graph.cards[card] ?? '').sort()
      const params = { context: 'circle', count: cards.length }
      found.push({ subject: { kind: 'node', id: cards[0] ?? '' }, cards, params })
    }
    return found
  },
  fix: {
    // Which link of a circle is the one that feeds back, nobody but its authors can say.
    can: (_, { subject }) => subject.kind === 'link',
    run(draft, { subject }) {
      editRecords(draft, { table: 'links', ids: [subject.id], fields: { kind: 'feedback' } })
      return null
    },
  },
}
