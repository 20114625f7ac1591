import type { OpenModel } from '../document/openModel.ts'
import type { Assumption } from '../model/model.ts'
import { assumptionDefaults } from '../model/records/assumption.ts'
import { addRow } from './inspectFields.ts'

/** Adds an empty assumption to a link or a node, or to the model itself with the subject ''. */
export function addAssumption(
  open: OpenModel,
  id: string,
  about: { readonly subjectKind: Assumption['subjectKind']; readonly subject: string },
): void {
  addRow(open, 'assumptions', { ...assumptionDefaults, id, ...about }, 'text')
}
