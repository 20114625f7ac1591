import { isDate } from '../monitoring/dates.ts'
import { formatPeriod } from '../monitoring/periods.ts'
import type { Standing } from '../monitoring/standing.ts'
import { sayAmount } from '../monitoring/standingWords.ts'
import { hasWords, type Params, say } from '../words/words.ts'

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

/** The latest value with its period: "62% (Q1 2022/23)"; '' without one. */
export function sayLatest({ latest }: Standing, unit: string): string {
  return latest ? say('indicators.latest', { value: sayAmount(latest.value, unit), period: sayPeriod(latest) }) : ''
}

/** Why a cell cannot be read, in a sentence with what to do. */
export function sayBad(code: string, params: Params = {}): string {
  const key = `values.bad.${code}`
  return hasWords(key) ? say(key, params) : say('values.bad.other', { code })
}
