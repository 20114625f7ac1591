import { META_ID } from '../records/meta.ts'
import type { Found, ModelCheck } from './check.ts'
import { graphOf } from './graph.ts'

const MOST_OUTCOMES = 7
const MOST_CARDS = 12

/**
 * L29: more outcomes than one intervention can work on, or more cards on a stage than people can take in at once. Both
 * numbers are rules of thumb of our own. How many outcomes a whole partnership may have is not
 * judged, and outcomes that are not intended do not count.
 */
export const tooMany: ModelCheck = {
  id: 'L29',
  severity: 'info',
  sources: ['ours'],
  scope: 'model',
  reads: ({ shape, model }) => [shape, model.meta.get(META_ID)?.kind],
  find: (facts) => {
    const found: Found[] = []
    const counts = new Map<string, number>()
    let outcomes = 0
    const { stages, intended } = graphOf(facts)
    stages.forEach(({ id, kind }, card) => {
      counts.set(id, (counts.get(id) ?? 0) + 1)
      if (kind === 'outcome' && intended[card] === true) outcomes++
    })
    if (facts.model.meta.get(META_ID)?.kind === 'intervention' && outcomes > MOST_OUTCOMES)
      found.push({ params: { context: 'outcomes', count: outcomes, most: MOST_OUTCOMES } })
    for (const { id } of facts.filled) {
      const count = counts.get(id) ?? 0
      if (count > MOST_CARDS) found.push({ subject: { kind: 'stage', id }, params: { count, most: MOST_CARDS } })
    }
    return found
  },
}
