import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WorkspaceFile, WorkspaceModel } from '../formats/workspace/file.ts'
import { withIds } from '../formats/workspace/withIds.ts'
import { editSettings } from '../model/commands/workspace.ts'
import { applyDiff, diff } from '../model/diff.ts'
import type { BidQuestion } from '../model/model.ts'
import { SETTINGS_ID } from '../model/records/workspace.ts'
import { documentName } from '../model/sharing/documents.ts'
import { createModels } from './createModels.ts'
import { eraseModel, putSharedHere, readModelHere } from './modelsHere.ts'
import { openWorkspace } from './openWorkspace.ts'
import { erase } from './persist.ts'
import { readWorkspaceAlone } from './readAlone.ts'
import { server } from './server.ts'
import { changeAllOnShelf, changeOnShelf, shelfEntries, type Shared, type ShelfEntry } from './shelf.ts'
import type { Surroundings } from './surroundings.ts'
import { readVersionsHere } from './readVersions.ts'

/** One workspace that this device knows. Moments are ISO 8601 in UTC. */
export interface WorkspaceEntry {
  readonly id: string
  readonly title: string
  readonly created: string
  readonly changed: string
  /** Null for a workspace of this device only; else what this person may do in the server's, as it was last heard. */
  readonly shared: Shared | null
}

interface WorkspacesSchema extends DBSchema {
  workspaces: { key: string; value: WorkspaceEntry }
}

const CHANNEL = 'throughline/workspaces'

/** The workspaces of this device, newest change first. Null while they are being read. */
export const workspaces: StoreApi<{ readonly entries: readonly WorkspaceEntry[] | null }> = createStore<{
  readonly entries: readonly WorkspaceEntry[] | null
}>(() => ({ entries: null }))

let opened: Promise<IDBPDatabase<WorkspacesSchema>> | undefined
let channel: BroadcastChannel | undefined

function database(): Promise<IDBPDatabase<WorkspacesSchema>> {
  opened ??= openDB<WorkspacesSchema>(CHANNEL, 1, {
    upgrade(db) {
      db.createObjectStore('workspaces', { keyPath: 'id' })
    },
  })
  return opened
}

/** Reads the list, and again whenever another tab changes it. */
export async function loadWorkspaces(): Promise<void> {
  if (!channel) {
    channel = new BroadcastChannel(CHANNEL)
    channel.addEventListener('message', () => void readList())
  }
  await readList()
}

/** The workspace that a model belongs to, '' for none: where it is shared, else where it was put on this device. */
export function workspaceOf({ shared, workspace }: Pick<ShelfEntry, 'shared' | 'workspace'>): string {
  return shared?.workspace || workspace
}

/** What the list says of one workspace. */
export async function workspaceEntry(id: string): Promise<WorkspaceEntry | undefined> {
  return (await database()).get('workspaces', id)
}

/** Makes a workspace on this device, with its title and the questions of its bid form. Returns its id. */
export async function createWorkspace(
  title: string,
  around: Pick<Surroundings, 'newId' | 'now'>,
  questions: readonly BidQuestion[] = [],
): Promise<string> {
  const id = around.newId()
  const open = await openWorkspace(id)
  open.edit((draft) => {
    editSettings(draft, { title })
    for (const question of questions) draft.bidQuestions.set(question.id, { ...question })
  })
  await open.close()
  const now = around.now()
  await listWorkspace({ id, title, created: now, changed: now, shared: null })
  return id
}

/** Gives a workspace of this device that is not open another title. */
export async function renameWorkspace(id: string, title: string, now: string): Promise<void> {
  const open = await openWorkspace(id)
  open.edit((draft) => editSettings(draft, { title }))
  await open.close()
  await changeWorkspace(id, { title, changed: now })
}

/**
 * Takes a workspace off this device, with its settings and what reviewers said in it; what is on a server stays there.
 * Its models stay on this device, in no workspace, unless a moment is given at which they are deleted with it.
 */
export async function forgetWorkspace(id: string, modelsDeleted = ''): Promise<void> {
  const own = (await shelfEntries()).filter((entry) => entry.workspace === id && !entry.shared)
  const left = (deleted: string) => ({ workspace: '', ...(modelsDeleted && !deleted && { deleted: modelsDeleted }) })
  await changeAllOnShelf(new Map(own.map((entry) => [entry.id, left(entry.deleted)])))
  await (await database()).delete('workspaces', id)
  await erase(documentName('workspace', id))
  await told()
}

/** Puts a model of this device in a workspace of this device, or takes it out (''). A shared one stays in its server's. */
export async function putInWorkspace(modelId: string, workspaceId: string): Promise<void> {
  await changeOnShelf(modelId, { workspace: workspaceId })
}

/** Puts a workspace on the list, or replaces what the list says of it. */
export async function listWorkspace(entry: WorkspaceEntry): Promise<void> {
  await (await database()).put('workspaces', entry)
  await told()
}

/** Changes what the list says of a workspace, in one step: other tabs write it too. Nothing when it is not listed. */
export async function changeWorkspace(id: string, fields: Partial<Omit<WorkspaceEntry, 'id'>>): Promise<void> {
  const { store, done } = (await database()).transaction('workspaces', 'readwrite')
  const kept = await store.get(id)
  if (kept) await store.put({ ...kept, ...fields })
  await done
  if (kept) await told()
}

/**
 * Puts a whole workspace on this device: its settings, and all its models with their values and what was released of
 * them. Models whose ids are taken here get new ones, and so does the workspace; all that names them follows. Returns the
 * workspace's id. Rejects, with nothing of it left here, when the disk refuses. `onProgress` hears how many are written.
 */
export async function createWorkspaceFrom(
  file: WorkspaceFile,
  around: Pick<Surroundings, 'newId' | 'now'>,
  onProgress?: (done: number) => void,
): Promise<string> {
  const id = around.newId()
  const now = around.now()
  const taken = new Set((await shelfEntries()).map((entry) => entry.id))
  const clashing = file.models.filter((model) => taken.has(model.id) || !NAMEABLE.test(model.id))
  const { workspace, models } = withIds(file, new Map(clashing.map((model) => [model.id, around.newId()])))
  const open = await openWorkspace(id)
  open.edit((draft) => applyDiff(draft, diff(open.workspace.getState().snapshot, workspace)))
  await open.close()
  const { there, failure } = await createModels(models, now, { workspace: id, ...(onProgress && { onProgress }) })
  if (failure) {
    await eraseModel(...there)
    await erase(documentName('workspace', id))
    throw failure.cause
  }
  const title = workspace.settings.get(SETTINGS_ID)?.title ?? ''
  await listWorkspace({ id, title, created: now, changed: now, shared: null })
  return id
}

/** What the id of a model has to be like to name its documents (see sharing/documents.ts): files may hold others. */
const NAMEABLE = /^[A-Za-z0-9_-]{1,64}$/

/**
 * A whole workspace as this device can read it: what holds for all, and its models with their values and what was
 * released of them. Shared models are brought up to date if the server answers soon. Throws when the content of one has
 * never come: it would be missing. Models in which nothing was ever written are left out.
 */
export async function readWorkspaceHere(id: string): Promise<WorkspaceFile> {
  const here = (await shelfEntries()).filter((entry) => workspaceOf(entry) === id && (entry.shared || !entry.deleted))
  const known = new Set(here.map((entry) => entry.id))
  const heard = server.getState()
  const away = heard.workspace?.id === id ? heard.models.filter((model) => !known.has(model.id)) : []
  for (const model of away) await putSharedHere(model, new Date().toISOString())
  const ids = [...here, ...away].map((model) => model.id)
  const models: WorkspaceModel[] = []
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    for (const model of await Promise.all(ids.slice(at, at + AT_ONCE).map(readWhole))) {
      if (model.file.model.meta.size > 0) models.push(model)
    }
  }
  return { workspace: await readWorkspaceAlone(id), models }
}

/** How many models are read at once: the disk, or the server, is waited for most of the time. */
const AT_ONCE = 6

async function readWhole(id: string): Promise<WorkspaceModel> {
  const file = await readModelHere(id)
  return { id, file, versions: await readVersionsHere(id) }
}

async function readList(): Promise<void> {
  const entries = await (await database()).getAll('workspaces')
  entries.sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : a.id < b.id ? -1 : 1))
  workspaces.setState({ entries })
}

async function told(): Promise<void> {
  await readList()
  channel?.postMessage('changed')
}
