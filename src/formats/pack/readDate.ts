import { dateOf } from '../../monitoring/dates.ts'
import type { CellReading } from './readCell.ts'

/**
 * Reads a date: 2025-04-01, or 01/04/2025 as a British spreadsheet shows it, day first. A date that is one only with its
 * month first, or that has become another date than the one in `before` by swapping the two, is refused.
 */
export function readDate(cell: string, before: unknown): CellReading {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?: 00:00(?::00)?)?$/.exec(cell)
  if (iso) {
    const value = dateOf(Number(iso[1]), Number(iso[3]), Number(iso[4]))
    return value === null ? notDate() : { ok: true, value }
  }
  const british = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: 00:00(?::00)?)?$/.exec(cell)
  if (!british) return notDate()
  const [first, second, year] = [Number(british[1]), Number(british[3]), Number(british[4])]
  const value = dateOf(year, second, first)
  const american = dateOf(year, first, second)
  if (american !== null && (value === null || (value !== before && american === before))) {
    return { ok: false, code: 'pack-date-order' }
  }
  return value === null ? notDate() : { ok: true, value, respelled: true }
}

/** Reads a day as the moment that it begins. Moments in full are taken as they stand before this is asked. */
export function readMoment(cell: string): CellReading {
  const day = readDate(cell, undefined)
  if (!day.ok) return { ok: false, code: day.code === 'pack-date-order' ? day.code : 'pack-not-moment' }
  return { ...day, value: `${String(day.value)}T00:00:00Z` }
}

function notDate(): CellReading {
  return { ok: false, code: 'pack-not-date' }
}
