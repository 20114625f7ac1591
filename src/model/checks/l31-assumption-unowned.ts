import type { LocalCheck } from './check.ts'

/**
 * L31: an assumption that nobody is to test: it has neither an owner nor a date for its review.
 * Source: Monitoring Evaluation Studio, review criteria (testability).
 */
export const assumptionUnowned: LocalCheck = {
  id: 'L31',
  severity: 'info',
  sources: ['mes'],
  field: 'owner',
  scope: 'assumption',
  find: ({ owner, review }) => (owner.trim() === '' && review === '' ? {} : null),
}
