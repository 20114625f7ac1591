/** Dates as spreadsheets show what they took for one: 01/03/2026, 01-Mar, Mar-26. */
const DATE_SHOWN = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}-[A-Z][a-z]{2}(?:-\d{2,4})?|[A-Z][a-z]{2}-\d{2,4})$/

/**
 * Whether a text has become what a spreadsheet makes of it on its own: the code 1.10 or 007 the number 1.1 or 7, the code
 * 3-1 a date. It is still a change, since a person may have made it; they are asked to look.
 */
export function isLikelyAltered(before: unknown, after: unknown): boolean {
  if (typeof before !== 'string' || typeof after !== 'string' || before === after) return false
  if (!/^\s*[-+\d.]/.test(before) || before.length > 60) return false
  const number = Number(before)
  if (Number.isFinite(number) && before.trim() !== '') return String(number) === after || /^\d\.?\d*E\+\d+$/.test(after)
  return DATE_SHOWN.test(after) && !DATE_SHOWN.test(before)
}
