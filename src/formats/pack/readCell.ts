import { screenWord } from './dictionary.ts'
import { listCell, readList } from './list.ts'
import { readMoment, readDate } from './readDate.ts'
import { readNumber } from './readNumber.ts'
import type { FieldColumn } from './sheets.ts'

/** A cell as the value of its field. `respelled` says that a date was written with its day first. */
export type CellReading =
  | { readonly ok: true; readonly value: unknown; readonly respelled?: boolean }
  | { readonly ok: false; readonly code: string; readonly allowed?: string }

/**
 * Reads a cell, its leading apostrophe gone. `before` is what the open model has there, undefined for a new record: what
 * a spreadsheet does to a cell on its own (line breaks, long decimals) is then no change. Nothing else is guessed.
 */
export function readCell(column: FieldColumn, text: string, before: unknown): CellReading {
  const { kind, takes } = column
  if (kind.name === 'text') {
    return { ok: true, value: typeof before === 'string' && sameText(text, before) ? before : text }
  }
  const cell = text.trim()
  if (cell === '') return blank(column, before)
  switch (kind.name) {
    case 'list':
      return readEntries(text, before)
    case 'number':
    case 'whole':
      return readNumber(cell, before, kind.name === 'whole')
    case 'date':
      return readDate(cell, before)
    case 'moment':
      return takes(cell) ? { ok: true, value: cell } : readMoment(cell)
    case 'yes-no':
      return readYesNo(cell)
    case 'choice':
      return readChoice(column, cell)
    case 'code':
      return takes(cell.toUpperCase()) ? { ok: true, value: cell.toUpperCase() } : bad('pack-not-code')
    default:
      if (takes(cell)) return { ok: true, value: cell }
      return bad(kind.name === 'order' ? 'pack-not-order' : 'pack-bad-id')
  }
}

/** Spreadsheets write every line break inside a cell their own way. */
function sameText(a: string, b: string): boolean {
  return a === b || a.replaceAll(/\r\n?/g, '\n') === b.replaceAll(/\r\n?/g, '\n')
}

/** A blank cell is a value of its own where the field has one; a new record else takes the default. */
function blank({ kind, fallback }: FieldColumn, before: unknown): CellReading {
  switch (kind.name) {
    case 'list':
      return { ok: true, value: [] }
    case 'number':
      return { ok: true, value: null }
    case 'date':
    case 'moment':
    case 'id?':
      return { ok: true, value: '' }
    case 'order':
      return { ok: true, value: before }
    default:
      if (kind.allowed.includes('')) return { ok: true, value: '' }
      return before === undefined && fallback !== undefined ? { ok: true, value: fallback } : bad('pack-needed')
  }
}

function readEntries(text: string, before: unknown): CellReading {
  if (Array.isArray(before) && sameText(text, listCell(before.map(String)))) return { ok: true, value: before }
  const value = readList(text)
  return value ? { ok: true, value } : bad('pack-not-list')
}

function readYesNo(cell: string): CellReading {
  const word = cell.toLowerCase()
  if (word === 'yes' || word === 'true') return { ok: true, value: true }
  return word === 'no' || word === 'false' ? { ok: true, value: false } : bad('pack-not-yes-no')
}

function readChoice({ kind: { allowed }, words }: FieldColumn, cell: string): CellReading {
  const wanted = cell.toLowerCase()
  const hyphened = wanted.replaceAll(/[\s_]+/g, '-')
  const value =
    allowed.find((word) => word.toLowerCase() === wanted) ??
    allowed.find((word) => screenWord(words, word, allowed)?.toLowerCase() === wanted) ??
    allowed.find((word) => word.toLowerCase() === hyphened)
  if (value !== undefined) return { ok: true, value }
  return { ok: false, code: 'pack-not-allowed', allowed: allowed.filter((word) => word !== '').join(', ') }
}

function bad(code: string): CellReading {
  return { ok: false, code }
}
