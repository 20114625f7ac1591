import type { LocalCheck } from './check.ts'

/**
 * L07: an activity that no input is linked to. Silent while the model has no inputs.
 * Source: questions that reviewers ask of a logic model (research team checklist).
 */
export const activityWithoutInput: LocalCheck = {
  id: 'L07',
  severity: 'info',
  sources: ['questions'],
  scope: 'node',
  find: ({ id }, { stageOf, into, hasLinks, holds }) => {
    if (!hasLinks || stageOf(id)?.kind !== 'activity' || !holds('input')) return null
    return into(id).some(({ kind, from }) => kind !== 'feedback' && stageOf(from)?.kind === 'input') ? null : {}
  },
}
