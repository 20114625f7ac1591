import type { Model } from '../model.ts'
import { memoQuery } from './memo.ts'
import { missingEnds } from '../removal.ts'

/** What in a model needs a look, in numbers. */
export interface Attention {
  readonly noIndicator: number
  readonly untested: number
  /** Records that refer to something that is not there. */
  readonly missing: number
}

/** Counts what in a model needs a look. */
export const attention = memoQuery((model: Model): Attention => {
  const measured = new Set([...model.assignments.values()].map((assignment) => assignment.node))
  const outcomes = [...model.nodes.values()].filter((node) => {
    const kind = model.stages.get(node.stage)?.kind
    return kind === 'outcome' || kind === 'impact'
  })
  return {
    noIndicator: outcomes.filter((node) => !measured.has(node.id)).length,
    untested: [...model.assumptions.values()].filter((assumption) => assumption.status === 'untested').length,
    missing: missingEnds(model).length,
  }
})
