import { nanoid } from 'nanoid'
import * as Y from 'yjs'
import type { ModelFile } from '../formats/json/file.ts'
import { editRecords } from '../model/commands/editRecords.ts'
import type { Versions } from '../model/model.ts'
import { FORMAT_VERSION } from '../model/migrations/migrations.ts'
import { META_ID } from '../model/records/meta.ts'
import { summary } from '../model/queries/summary.ts'
import type { SharedModel } from '../model/sharing/api.ts'
import { TITLE_LIMIT } from '../model/sharing/limits.ts'
import { addModel, type Asked, askSession } from './api.ts'
import { type Brought, bringVersions, broughtBy } from './bringVersions.ts'
import { createModels, originOf } from './createModels.ts'
import { eraseDigest, noteDigest } from './digests.ts'
import { openForMoment } from './openHere.ts'
import { documentNames, type ModelDocs, type OpenModel, openModel } from './openModel.ts'
import { SEED } from './origins.ts'
import { erase, persist } from './persist.ts'
import { readFileAlone } from './readAlone.ts'
import { readVersionsHere } from './readVersions.ts'
import { server } from './server.ts'
import { changeOnShelf, putOnShelf, shelfEntry, takeOffShelf } from './shelf.ts'
import type { Surroundings } from './surroundings.ts'

/** Deleted models are kept this long before they are erased, in days. */
export const KEPT_DAYS = 30

/**
 * Puts a whole model on this device under a new id, in a workspace of it or in none, with what was released of it.
 * Resolves when it is on disk; rejects when that was not possible.
 */
export async function createModel(
  id: string,
  file: ModelFile,
  now: string,
  workspace = '',
  versions?: Versions,
): Promise<void> {
  const { failure } = await createModels([{ id, file, ...(versions && { versions }) }], now, { workspace })
  if (failure) throw failure.cause
}

/**
 * The content of a model on this device, read without leaving it open. A shared one is brought up to date if the server
 * answers soon. Throws when the content of a shared model has never come: it would be read as an empty one.
 */
export async function readModelHere(id: string): Promise<ModelFile> {
  if (!(await shelfEntry(id))?.shared) return readFileAlone(id)
  const { open, close } = await openForMoment(id)
  const file = { model: open.model.getState().snapshot, data: open.data.getState().snapshot }
  const { arrived } = open.together.getState()
  await close()
  if (!arrived) throw new Error('The content of this model has not come to this device')
  return file
}

/** Renames a model that is not open. False when this person may not change it. */
export async function renameModel(id: string, title: string, now: string): Promise<boolean> {
  const { open, close } = await openForMoment(id)
  const may = open.mayWrite('model')
  if (may) open.edit((draft) => editRecords(draft, { table: 'meta', ids: [META_ID], fields: { title } }))
  if (may) await noteChange(open, now)
  await close()
  return may
}

/** Brings the list up to date with an open model. */
export async function noteChange(open: OpenModel, now: string): Promise<void> {
  const { snapshot: model } = open.model.getState()
  const { snapshot: data } = open.data.getState()
  const { waiting, arrived } = open.together.getState()
  // Before its content has come, the list knows more of a shared model than this device does.
  if (!arrived) return
  await noteDigest(open.id, model, now)
  const origin = originOf(open.versions.getState().snapshot)
  await changeOnShelf(open.id, { ...summary(model, data), ...origin, bytes: open.bytes(), changed: now, waiting })
}

/**
 * Deletes a model from the list (`now`), or brings it back (''). Its content stays until it is erased. A shared model
 * is only taken off this device: it stays on the server.
 */
export async function markDeleted(id: string, now: string): Promise<void> {
  await changeOnShelf(id, { deleted: now })
}

/** Erases models with everything about them from this device for good. */
export async function eraseModel(...ids: readonly string[]): Promise<void> {
  for (const id of ids) await Promise.all(Object.values(documentNames(id)).map(erase))
  await eraseDigest(...ids)
  await takeOffShelf(...ids)
}

/** Erases the models that were deleted more than KEPT_DAYS before `now`. */
export async function eraseExpired(entries: readonly { id: string; deleted: string }[], now: string): Promise<void> {
  const limit = new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString()
  await eraseModel(...entries.filter(({ deleted }) => deleted && deleted < limit).map(({ id }) => id))
}

/** A file's model under the format that this app writes, with another title. */
export function titled(file: ModelFile, title: string): ModelFile {
  const old = file.model.meta.get(META_ID)
  if (!old) return file
  const meta = new Map([[META_ID, { ...old, title, format: FORMAT_VERSION }]])
  return { ...file, model: { ...file.model, meta } }
}

/** Ids and the time, for what is put on this device beside what was asked for. */
const AROUND = { newId: () => `n${nanoid(14)}`, now: () => new Date().toISOString() }

/** Lists a model that lives on the server. Its content comes when it is opened. */
export async function putSharedHere(model: SharedModel, now: string): Promise<void> {
  const { role, created, changed, ...summed } = model
  let before = await shelfEntry(model.id)
  if (before?.shared === null) {
    // Two people may each have put the same example on their device: theirs is not mixed into mine.
    await copyHere(model.id, { ...AROUND, now: () => now }, MOVED)
    await eraseModel(model.id)
    before = undefined
  }
  const heard = server.getState()
  const workspace = heard.workspace?.id ?? before?.shared?.workspace ?? ''
  const person = heard.person ?? before?.shared?.person ?? null
  await putOnShelf({
    ...summed,
    stages: before?.stages ?? [],
    bytes: before?.bytes ?? 0,
    created,
    changed,
    deleted: '',
    shared: { workspace, role, person },
    workspace: '',
    waiting: before?.waiting ?? 0,
    ...(before?.origin && { origin: before.origin }),
    ...(before?.versionsWait && { versionsWait: true }),
    ...(before?.versionsStay && { versionsStay: true }),
  })
}

/**
 * `versionsWait`: the versions of the model did not get there; it is tried again whenever the model is open.
 * `versionsStay`: the server refused them for good.
 */
export interface Sharing extends SharedModel, Brought {}

/**
 * Puts a model of this device on the server, its versions first. An open one connects and sends its content by itself.
 * Where the server has another model of that id (an example that somebody else put there), a copy is shared instead: the
 * answer says its id.
 */
export async function shareModel(id: string, title?: string): Promise<Asked<Sharing>> {
  const entry = await shelfEntry(id)
  if (!entry) return { ok: false, code: 'not-found' }
  const session = await askSession()
  if (!session.ok) return session
  const { workspace, person } = session.value
  if (workspace === null) return { ok: false, code: 'not-joined' }
  const called = (title ?? entry.title).slice(0, TITLE_LIMIT)
  let added = await addModel({ id, title: called })
  if (!added.ok && added.code === 'already-there') {
    added = await addModel({ id: await copyHere(id, AROUND, MOVED), title: called })
  }
  if (!added.ok) return added
  const { role, id: shared } = added.value
  // Before anything connects: once it is shared, only the server adds to them.
  const brought = broughtBy(await bringVersions(shared, await readVersionsHere(shared)))
  await changeOnShelf(shared, { shared: { workspace: workspace.id, role, person }, waiting: 1, ...brought })
  return { ok: true, value: { ...added.value, ...brought } }
}

type Around = Pick<Surroundings, 'newId' | 'now'>

/**
 * Copies a model with its values and the talk about it, all that this device has of it, under a new id that is on this
 * device only, and another title if one is given. What was released of it is not: that was approved of the other model,
 * and a copy goes its own way. Returns the id.
 */
export async function keepOwnCopy(id: string, around: Around, title?: string): Promise<string> {
  return copyHere(id, around, { kinds: ['model', 'data', 'talk'], ...(title !== undefined && { title }) })
}

interface Copying {
  readonly kinds: readonly (keyof ModelDocs)[]
  readonly title?: string
}
/** The same model under another id keeps its history. */
const MOVED: Copying = { kinds: ['model', 'data', 'talk', 'versions'] }

async function copyHere(id: string, around: Around, { kinds, title }: Copying): Promise<string> {
  const copy = around.newId()
  const [from, to] = [documentNames(id), documentNames(copy)]
  for (const kind of kinds) await copyDocument(from[kind], to[kind])
  const open = await openModel(copy)
  if (title !== undefined && open.model.getState().snapshot.meta.has(META_ID)) {
    open.edit((draft) => editRecords(draft, { table: 'meta', ids: [META_ID], fields: { title } }))
  }
  const { snapshot: model } = open.model.getState()
  const { snapshot: data } = open.data.getState()
  const now = around.now()
  const origin = originOf(open.versions.getState().snapshot)
  const listed = { ...summary(model, data), ...origin, bytes: open.bytes(), created: now, changed: now }
  await noteDigest(copy, model, now)
  await open.close()
  const workspace = (await shelfEntry(id))?.workspace ?? ''
  await putOnShelf({ ...listed, id: copy, deleted: '', shared: null, workspace, waiting: 0 })
  return copy
}

async function copyDocument(from: string, to: string): Promise<void> {
  const doc = new Y.Doc()
  const read = await persist(doc, from)
  const state = Y.encodeStateAsUpdate(doc)
  await read.close()
  doc.destroy()
  const copy = new Y.Doc()
  const kept = await persist(copy, to)
  Y.applyUpdate(copy, state, SEED)
  await kept.settled()
  await kept.close()
  copy.destroy()
}
