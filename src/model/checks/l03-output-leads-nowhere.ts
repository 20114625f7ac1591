import type { StageKind } from '../records/stage.ts'
import type { LocalCheck } from './check.ts'

/** An output may lead to outcomes by way of another one, or of how people react: the last of such a chain is asked about. */
const COMES_OF_IT: ReadonlySet<StageKind | undefined> = new Set<StageKind>(['output', 'mechanism', 'outcome', 'impact'])

/**
 * L03: an output that leads to no outcome. Silent while the model has neither outcomes nor impact.
 * Source: Festa toolkit, weaknesses of logic models ("outputs do not lead to outcomes").
 */
export const outputLeadsNowhere: LocalCheck = {
  id: 'L03',
  severity: 'warning',
  sources: ['festa'],
  scope: 'node',
  find: ({ id }, { stageOf, outOf, hasLinks, holds }) => {
    if (!hasLinks || stageOf(id)?.kind !== 'output' || !(holds('outcome') || holds('impact'))) return null
    return outOf(id).some(({ kind, to }) => kind !== 'feedback' && COMES_OF_IT.has(stageOf(to)?.kind)) ? null : {}
  },
}
