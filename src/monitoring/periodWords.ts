import { say } from '../words/words.ts'
import { isDate } from './dates.ts'
import { formatPeriod } from './periods.ts'

type Span = { readonly start: string; readonly end: string }

/** Whether two dates make a period. Records of others may hold half of one. */
export function isPeriod({ start, end }: Span): boolean {
  return isDate(start) && isDate(end) && start <= end
}

/** A period in the language of the screen; '' where the dates make none. */
export function sayPeriod(period: Span): string {
  if (!isPeriod(period)) return ''
  return formatPeriod(period, {
    months: say('period.months').split(' '),
    to: say('period.to'),
    quarter: say('period.quarter'),
    half: say('period.half'),
    academicYear: say('period.academicYear'),
  })
}
