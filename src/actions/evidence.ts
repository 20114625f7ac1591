import type { OpenModel } from '../document/openModel.ts'
import type { Evidence } from '../model/model.ts'
import { evidenceDefaults } from '../model/records/evidence.ts'
import { addRow } from './inspectFields.ts'

/** Adds an empty source under a link, a node or an assumption. */
export function addEvidence(
  open: OpenModel,
  id: string,
  about: { readonly subjectKind: Evidence['subjectKind']; readonly subject: string },
): void {
  addRow(open, 'evidence', { ...evidenceDefaults, id, ...about }, 'title')
}
