/** Dates as 'YYYY-MM-DD' text, and the months they stand in. No clock and no time zone: all in UTC. */

const DAY = 86_400_000

/** The date of a year, a month (1 to 12) and a day, or null when there is no such day. */
export function dateOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return write(year, month, day)
}

export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts !== null && dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null
}

/** The first day of a month. Months beyond 12 or below 1 run into the years around. */
export function monthStart(year: number, month: number): string {
  const at = new Date(Date.UTC(year, month - 1, 1))
  return write(at.getUTCFullYear(), at.getUTCMonth() + 1, 1)
}

/** The last day of a month. Months beyond 12 or below 1 run into the years around. */
export function monthEnd(year: number, month: number): string {
  return addDays(monthStart(year, month + 1), -1)
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

export function partsOf(date: string): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** How many whole calendar months a span covers (`end` included), or null when it does not run from first to last. */
export function wholeMonths(start: string, end: string): number | null {
  const from = partsOf(start)
  const to = partsOf(end)
  if (from.day !== 1 || to.day !== daysIn(to.year, to.month)) return null
  return (to.year - from.year) * 12 + to.month - from.month + 1
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function write(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
