import * as Y from 'yjs'
import type { ModelFile } from '../formats/json/file.ts'
import { editRecords } from '../model/commands/editRecords.ts'
import { DATA_TABLES, MODEL_TABLES } from '../model/model.ts'
import { applyDiff, diff } from '../model/diff.ts'
import { FORMAT_VERSION } from '../model/migrations/migrations.ts'
import { META_ID } from '../model/records/meta.ts'
import { summary } from '../model/queries/summary.ts'
import type { DraftOf, Snapshot, Tables } from '../model/records/table.ts'
import { documentNames, type OpenModel, openModel } from './openModel.ts'
import { SEED } from './origins.ts'
import { erase, persist } from './persist.ts'
import { putOnShelf, shelfEntry, takeOffShelf } from './shelf.ts'
import { bindTables } from './tables.ts'

/** Deleted models are kept this long before they are erased, in days. */
export const KEPT_DAYS = 30

/** Puts a whole model on this device under a new id. Resolves when it is on disk. */
export async function createModel(id: string, file: ModelFile, now: string): Promise<void> {
  const names = documentNames(id)
  const [model, data] = await Promise.all([
    seed(names.model, MODEL_TABLES, file.model),
    seed(names.data, DATA_TABLES, file.data),
  ])
  await putOnShelf({
    ...summary(file.model, file.data),
    id,
    bytes: model + data,
    created: now,
    changed: now,
    deleted: '',
  })
}

async function seed<T extends Tables>(name: string, tables: T, snapshot: Snapshot<T>): Promise<number> {
  const doc = new Y.Doc()
  const kept = await persist(doc, name)
  const bound = bindTables(doc, tables)
  bound.edit((draft: DraftOf<T>) => applyDiff(draft, diff(bound.store.getState().snapshot, snapshot)), SEED)
  await kept.settled()
  const bytes = Y.encodeStateAsUpdate(doc).length
  bound.destroy()
  await kept.close()
  doc.destroy()
  return bytes
}

/** The content of a model on this device, read without leaving it open. */
export async function readModelHere(id: string): Promise<ModelFile> {
  const open = await openModel(id)
  const file = { model: open.model.getState().snapshot, data: open.data.getState().snapshot }
  await open.close()
  return file
}

/** Renames a model that is not open. */
export async function renameModel(id: string, title: string, now: string): Promise<void> {
  const open = await openModel(id)
  open.edit((draft) => editRecords(draft, { table: 'meta', ids: [META_ID], fields: { title } }))
  await noteChange(open, now)
  await open.close()
}

/** Brings the list up to date with an open model. */
export async function noteChange(open: OpenModel, now: string): Promise<void> {
  const entry = await shelfEntry(open.id)
  if (!entry) return
  const { snapshot: model } = open.model.getState()
  const { snapshot: data } = open.data.getState()
  await putOnShelf({ ...entry, ...summary(model, data), bytes: open.bytes(), changed: now })
}

/** Deletes a model from the list (`now`), or brings it back (''). Its content stays until it is erased. */
export async function markDeleted(id: string, now: string): Promise<void> {
  const entry = await shelfEntry(id)
  if (entry) await putOnShelf({ ...entry, deleted: now })
}

/** Erases a model and its data from this device for good. */
export async function eraseModel(id: string): Promise<void> {
  const names = documentNames(id)
  await Promise.all(Object.values(names).map(erase))
  await takeOffShelf(id)
}

/** Erases the models that were deleted more than KEPT_DAYS before `now`. */
export async function eraseExpired(entries: readonly { id: string; deleted: string }[], now: string): Promise<void> {
  const limit = new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString()
  for (const { id, deleted } of entries) if (deleted && deleted < limit) await eraseModel(id)
}

/** A file's model under the format that this app writes, with another title. */
export function titled(file: ModelFile, title: string): ModelFile {
  const old = file.model.meta.get(META_ID)
  if (!old) return file
  const meta = new Map([[META_ID, { ...old, title, format: FORMAT_VERSION }]])
  return { ...file, model: { ...file.model, meta } }
}
