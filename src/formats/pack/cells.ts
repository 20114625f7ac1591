import { mayRun } from '../csv/write.ts'
import type { Kind } from './kinds.ts'
import { listCell } from './list.ts'

/** The value of a field as a cell. Blank for none; dates as 2025-04-01. */
export function cellOf(kind: Kind, value: unknown): string {
  switch (kind.name) {
    case 'list':
      return ledTwice(listCell(Array.isArray(value) ? value.map(String) : []))
    case 'yes-no':
      return value === true ? 'yes' : 'no'
    case 'number':
    case 'whole':
      return typeof value === 'number' ? String(value) : ''
    default:
      return ledTwice(String(value))
  }
}

/** Text that begins like a led formula gets an apostrophe more, so that taking one away always gives it back. */
export function ledTwice(text: string): string {
  return isLed(text) ? `'${text}` : text
}

/** The text of a cell: without the apostrophe that leads what a spreadsheet would run, and only then. */
export function withoutLead(cell: string): string {
  return isLed(cell) ? cell.slice(1) : cell
}

function isLed(text: string): boolean {
  return text.startsWith("'") && mayRun(text.replace(/^'+/, ''))
}
