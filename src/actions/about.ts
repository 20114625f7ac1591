import type { OpenModel } from '../document/openModel.ts'
import { editRecords } from '../model/commands/editRecords.ts'
import { META_ID } from '../model/records/meta.ts'

/** Writes the model's title while it is typed. */
export function renameModelHere(open: OpenModel, title: string): void {
  open.edit((draft) => editRecords(draft, { table: 'meta', ids: [META_ID], fields: { title } }), { merge: 'title' })
}
