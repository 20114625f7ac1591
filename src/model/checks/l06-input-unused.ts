import type { LocalCheck } from './check.ts'

/**
 * L06: an input that nothing uses. Silent while the model has no activities.
 * Source: questions that reviewers ask of a logic model (research team checklist).
 */
export const inputUnused: LocalCheck = {
  id: 'L06',
  severity: 'info',
  sources: ['questions'],
  scope: 'node',
  find: ({ id }, { stageOf, outOf, hasLinks, holds }) => {
    if (!hasLinks || stageOf(id)?.kind !== 'input' || !holds('activity')) return null
    return outOf(id).some(({ kind }) => kind !== 'feedback') ? null : {}
  },
}
