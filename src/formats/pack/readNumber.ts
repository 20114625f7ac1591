import type { CellReading } from './readCell.ts'

/** How near a number of fewer digits is to the one that a spreadsheet has rounded for show. */
const ROUNDED = 1e-9

/**
 * Reads a number in digits, with a full stop for decimals. "1,234", "£5", "45%", "<5" and "about 20" are refused, each
 * for a person to settle. A number that a spreadsheet has only cut for show (0.30000000000000004 to 0.3, 1234567890123
 * to 1.23457E+12) is the number it was before; elsewhere one with an exponent is refused, since digits are lost.
 */
export function readNumber(cell: string, before: unknown, whole: boolean): CellReading {
  const parts = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.exec(cell)
  const value = Number(cell) + 0
  if (!parts || !Number.isFinite(value)) return { ok: false, code: whole ? 'pack-not-whole' : 'pack-not-number' }
  const spelled = String(value)
  if (typeof before === 'number' && (value === before || wasCut(cell, value, before)))
    return { ok: true, value: before }
  if (parts[2] && spelled !== cell.toLowerCase()) return { ok: false, code: 'pack-number-cut' }
  if (whole && !Number.isSafeInteger(value)) return { ok: false, code: 'pack-not-whole' }
  if (Number.isInteger(value) && !Number.isSafeInteger(value) && spelled !== cell) {
    return { ok: false, code: 'pack-number-long' }
  }
  return { ok: true, value }
}

function wasCut(cell: string, value: number, before: number): boolean {
  const shown = digitsOf(cell)
  if (shown >= digitsOf(String(before))) return false
  if (Math.abs(value - before) <= ROUNDED * Math.abs(before)) return true
  return /e/i.test(cell) && shown >= 3 && Number(before.toPrecision(Math.min(shown, 100))) === value
}

/** How many digits a number shows, without leading zeros and its exponent. */
function digitsOf(cell: string): number {
  return cell.replace(/e.*$/i, '').replaceAll(/[-+.]/g, '').replace(/^0+/, '').length
}
