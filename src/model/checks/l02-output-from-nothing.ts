import type { StageKind } from '../records/stage.ts'
import type { LocalCheck } from './check.ts'

/** An output may come of another one, or of how people react: the first of such a chain is then the one to ask about. */
const MAKES: ReadonlySet<StageKind | undefined> = new Set<StageKind>(['activity', 'output', 'mechanism'])

/**
 * L02: an output that no activity delivers. Silent while the model has no activities: there is nothing to link from.
 * Source: Monitoring Evaluation Studio, review criteria.
 */
export const outputFromNothing: LocalCheck = {
  id: 'L02',
  severity: 'warning',
  sources: ['mes'],
  scope: 'node',
  find: ({ id }, { stageOf, into, hasLinks, holds }) => {
    if (!hasLinks || stageOf(id)?.kind !== 'output' || !holds('activity')) return null
    return into(id).some(({ kind, from }) => kind !== 'feedback' && MAKES.has(stageOf(from)?.kind)) ? null : {}
  },
}
