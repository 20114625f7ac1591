import type { OpenModel } from '../document/openModel.ts'
import type { PrintJob } from '../document/session.ts'
import { noteTaken } from './homeShared.ts'

const PRINTED_AS_SHOWN: readonly string[] = ['monitoring', 'review', 'history', 'place', 'bid']

/**
 * What goes on paper from a view: the map as one page with its figure, the outline and the indicators as a document.
 * The others print as what they show: null.
 */
export function jobOf(view: string): PrintJob | null {
  if (view === 'map') return { what: 'figure', scope: { kind: 'all' }, version: '' }
  return PRINTED_AS_SHOWN.includes(view) ? null : { what: 'document' }
}

/** Puts the model on paper. */
export function printOpen(open: OpenModel, job: PrintJob): void {
  noteTaken(open.id, 'print')
  open.session.setState({ print: job })
}

/** Prints from a view, as the browser's own command does. */
export function printView(open: OpenModel, view: string): void {
  const job = jobOf(view)
  if (job) return printOpen(open, job)
  noteTaken(open.id, 'print')
  return print()
}
