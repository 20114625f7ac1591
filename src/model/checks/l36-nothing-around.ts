import { about } from '../queries/about.ts'
import type { Found, ModelCheck } from './check.ts'

/**
 * L36: a model that names no conditions around it, no group that it is for, or no date when it was last looked at.
 * An enabler or a barrier is a condition as well as an external factor is.
 * Source: questions of a research team; the Merseyside evaluation of 2022 ("update annually").
 */
export const nothingAround: ModelCheck = {
  id: 'L36',
  severity: 'info',
  sources: ['questions', 'merseyside'],
  scope: 'model',
  reads: ({ model }) => [model.meta, model.factors, model.nodes.size > 0],
  find: ({ model }) => {
    if (model.nodes.size === 0) return []
    const { targetGroup, reviewed } = about(model)
    const hasFactor = [...model.factors.values()].some(({ kind, text }) => kind !== 'uncertainty' && text.trim() !== '')
    const found: Found[] = []
    if (!hasFactor) found.push(missing('factors', 'factors'))
    if (targetGroup.trim() === '') found.push(missing('group', 'targetGroup'))
    if (reviewed === '') found.push(missing('date', 'reviewed'))
    return found
  },
}

function missing(detail: 'factors' | 'group' | 'date', field: string): Found {
  return { detail, params: { context: detail, field } }
}
