import type { Data, Model } from '../model.ts'
import { about } from './about.ts'
import { linkIndex } from './paths.ts'
import { nodesByStage, stagesInOrder } from './stages.ts'

/** A model in a line: what a list of models shows. */
export interface Summary {
  readonly title: string
  readonly kind: 'system' | 'intervention'
  readonly stages: readonly { readonly name: string; readonly kind: string; readonly count: number }[]
  readonly nodes: number
  readonly links: number
  readonly indicators: number
  readonly values: number
}

/** The summary of a model and its data. */
export function summary(model: Model, data: Data): Summary {
  const { title, kind } = about(model)
  const groups = nodesByStage(model)
  return {
    title,
    kind,
    stages: stagesInOrder(model).map(({ id, name, kind: stage }) => ({
      name,
      kind: stage,
      count: groups.get(id)?.length ?? 0,
    })),
    nodes: model.nodes.size,
    links: linkIndex(model).whole.size,
    indicators: model.indicators.size,
    values: data.observations.size,
  }
}
