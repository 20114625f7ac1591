/** A field of a record. */
export interface FieldPlace {
  readonly table: string
  readonly id: string
  readonly field: string
}

const TEXT = 'input:not([type="checkbox"], [type="radio"], [type="button"], [type="file"]), textarea, select'

/** Whether somebody types in an element, or is in a dialog: such people are not taken elsewhere. */
export function isTyping(element: Element | null): boolean {
  return (element?.matches(TEXT) && !element.matches(':read-only:not(select), :disabled')) || inDialog(element)
}

function inDialog(element: Element | null): boolean {
  return element?.closest('[role="dialog"], [role="alertdialog"]') !== null && element !== null
}

/**
 * Which field of which record an element writes to: what holds it says so as `data-field="table id field"`, or in a grid
 * by the table, the row and the column. Null for what cannot be written, and for several records at once.
 */
export function fieldOf(element: Element | null): FieldPlace | null {
  if (!element?.matches(TEXT) || element.matches(':read-only:not(select), :disabled')) return null
  const named = element.closest('[data-field]')?.getAttribute('data-field')
  if (named) return placeOf(named)
  const cell = element.closest('[data-record][data-part]')
  const table = cell?.closest('[data-table]')?.getAttribute('data-table')
  const [id, field] = [cell?.getAttribute('data-record'), cell?.getAttribute('data-part')]
  return table && id && field ? { table, id, field: field.slice(0, LONGEST) } : null
}

/** The most that is told of a field's name (see model/sharing/presence.ts). */
const LONGEST = 20

/** Reads `table id field`; null for several ids. */
export function placeOf(named: string): FieldPlace | null {
  const [table, id, field, more] = named.split(' ')
  return table && id && field && more === undefined ? { table, id, field } : null
}
