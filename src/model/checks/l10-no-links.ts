import type { ModelCheck } from './check.ts'

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
  find: ({ model, hasLinks }) => {
    const stages = new Set([...model.nodes.values()].map(({ stage }) => stage).filter((id) => model.stages.has(id)))
    return stages.size > 1 && !hasLinks ? [{ params: { count: model.nodes.size, stages: stages.size } }] : []
  },
}
