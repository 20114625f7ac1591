import { sayPeriod } from '../../monitoring/periodWords.ts'
import { isDate } from '../../monitoring/dates.ts'
import { formatPeriod, type Period, readPeriod } from '../../monitoring/periods.ts'
import { say } from '../../words/words.ts'

/** A period as it is shown: "Q1 2022/23"; '' when there is none, the dates as they are when they make no period. */
export function periodText(start: string, end: string): string {
  if (!start && !end) return ''
  if (!isDate(start) || !isDate(end) || start > end) return say('inspect.period.dates', { start, end })
  return sayPeriod({ start, end })
}

/** A period as it is typed: what `typedPeriod` reads, in whatever language the screen is. */
export function periodField(start: string, end: string): string {
  return isDate(start) && isDate(end) && start <= end ? formatPeriod({ start, end }) : periodText(start, end)
}

export type TypedPeriod =
  | { readonly ok: true; readonly start: string; readonly end: string }
  | { readonly ok: false; readonly error: string; readonly readings: readonly Period[] }

/** Reads a period that a person typed; where it can be read in two ways, both are given to choose from. */
export function typedPeriod(text: string): TypedPeriod {
  const reading = readPeriod(text)
  if (reading.ok) return { ok: true, start: reading.period.start, end: reading.period.end }
  return { ok: false, error: say(`inspect.period.${reading.code}`), readings: reading.readings ?? [] }
}
