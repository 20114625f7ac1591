import type { ModelCheck } from './check.ts'
import { graphOf } from './graph.ts'

/**
 * L10: cards on two stages or more, and not one link. While this stands, the rules about single cards' links are silent:
 * they would say the same of every card.
 * Source: the Merseyside logic model of 2022 as it was published.
 */
export const noLinks: ModelCheck = {
  id: 'L10',
  severity: 'warning',
  sources: ['merseyside'],
  scope: 'model',
  reads: ({ shape }) => [shape],
  find: (facts) => {
    const { hasLinks, filled } = facts
    if (hasLinks || filled.length < 2) return []
    return [{ params: { count: graphOf(facts).cards.length, stages: filled.length } }]
  },
}
