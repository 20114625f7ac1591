import type { LocalCheck } from './check.ts'

/**
 * L01: an activity that leads to nothing. A link that feeds back does not count: it says what is learnt, not what comes
 * of the work.
 * Source: Changeroo audit (gaps in a theory), Monitoring Evaluation Studio (coverage).
 */
export const activityLeadsNowhere: LocalCheck = {
  id: 'L01',
  severity: 'warning',
  sources: ['changeroo', 'mes'],
  scope: 'node',
  find: ({ id }, { stageOf, outOf, hasLinks }) =>
    hasLinks && stageOf(id)?.kind === 'activity' && !outOf(id).some(({ kind }) => kind !== 'feedback') ? {} : null,
}
