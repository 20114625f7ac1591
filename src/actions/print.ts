import type { OpenModel } from '../document/openModel.ts'
import type { PrintJob } from '../document/session.ts'

/** What goes on paper from a view: the map as one page with its figure, everything else as a document. */
export function jobOf(view: string): PrintJob {
  return view === 'map' ? { what: 'figure', scope: { kind: 'all' }, version: '' } : { what: 'document' }
}

/** Puts the model on paper. */
export function printOpen(open: OpenModel, job: PrintJob): void {
  open.session.setState({ print: job })
}
