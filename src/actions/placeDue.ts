import type { Status } from '../model/records/profile.ts'
import { addDays, daysBetween, isDate } from '../monitoring/dates.ts'
import { sayPeriod } from '../monitoring/periodWords.ts'
import type { Asked } from '../portfolio/asked.ts'
import { say, sayDate } from '../words/words.ts'

/** Where the next return stands: `after` when the funding has ended before its period, `not-funded` when there is none. */
export type DueState = 'coming' | 'due' | 'late' | 'after' | 'not-funded' | 'unknown' | 'none'

/** How an intervention is funded: its status, and the last day of its funding (YYYY-MM-DD, '' where none is known). */
export interface Funded {
  readonly status: Status
  readonly until: string
}

export interface Due {
  readonly state: DueState
  /** In a few words: "Due in 3 weeks". */
  readonly words: string
  /** The period and its last day; '' without one. */
  readonly period: string
}

/** Days after the end of a period in which a return is due and not yet late. Ours: a month to close the books. */
export const DAYS_TO_RETURN = 31

/**
 * What is to be reported next and when, in words. A return falls due on the last day of its period. Of a
 * bid nothing is due before it is funded. `today` is YYYY-MM-DD.
 */
export function dueOf(asked: Pick<Asked, 'next' | 'frequency'>, today: string, funded: Funded): Due {
  const { next, frequency } = asked
  if (!next) {
    const state = frequency === '' ? 'unknown' : 'none'
    return { state, words: say(`place.due.${state}`), period: '' }
  }
  const { status, until } = funded
  if (status === 'proposed' || status === 'declined') {
    return { state: 'not-funded', words: say(`place.due.${status}`), period: '' }
  }
  const days = daysBetween(today, next.end)
  const names = { period: sayPeriod(next), date: sayDate(next.end) }
  const period = say(days < 0 ? 'place.due.ended' : 'place.due.for', names)
  if (isDate(until) && next.start > until) {
    return { state: 'after', words: say('place.due.after', { date: sayDate(until) }), period: '' }
  }
  if (status === 'ended' && days < 0) return { state: 'after', words: say('place.due.ended-funding'), period }
  if (days > 0) return { state: 'coming', words: say('place.due.coming', { distance: sayDistance(days) }), period }
  if (days === 0) return { state: 'due', words: say('place.due.today'), period }
  const late = -days - DAYS_TO_RETURN
  if (late <= 0) return { state: 'due', words: say('place.due.due'), period }
  return { state: 'late', words: say('place.due.late', { distance: sayDistance(late) }), period }
}

/** A number of days as people say it: "5 days", "3 weeks", "4 months", "2 years". Rounded down, never to none. */
export function sayDistance(days: number): string {
  if (days < 14) return say('place.days', { count: days })
  if (days < 63) return say('place.weeks', { count: Math.floor(days / 7) })
  // Counted in calendar months from a day that stands at the head of one.
  if (days < 730) return say('place.months', { count: monthsIn(days) })
  return say('place.years', { count: Math.floor(days / 365.25) })
}

function monthsIn(days: number): number {
  const end = addDays('2001-01-01', days)
  return (Number(end.slice(0, 4)) - 2001) * 12 + Number(end.slice(5, 7)) - 1
}
