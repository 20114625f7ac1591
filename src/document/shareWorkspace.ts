import { workspaceWithIds } from '../formats/workspace/withIds.ts'
import { editRecords } from '../model/commands/editRecords.ts'
import { VERSION_TABLES, type Workspace, type WorkspaceDraft } from '../model/model.ts'
import { SETTINGS_ID } from '../model/records/workspace.ts'
import { mayAct } from '../model/sharing/roles.ts'
import type { AskedCode } from './api.ts'
import { digestsOf } from './digests.ts'
import { type Holding, holdWorkspace } from './holdWorkspace.ts'
import { markDeleted, shareModel } from './modelsHere.ts'
import { openForMoment, sendWaiting } from './openHere.ts'
import type { OpenModel } from './openModel.ts'
import { openWorkspace, type OpenWorkspace } from './openWorkspace.ts'
import { readWorkspaceAlone } from './readAlone.ts'
import { loadServerAnew, server } from './server.ts'
import { changeAllOnShelf, changeOnShelf, type ShelfEntry, shelfEntries } from './shelf.ts'
import { soon } from './soon.ts'
import { systemModelOf } from './systemHere.ts'
import { bindTables } from './tables.ts'
import { forgetWorkspace } from './workspacesHere.ts'

/** How far the sharing of a workspace is: models done, of all. */
export interface SharingProgress {
  readonly done: number
  readonly of: number
}

/** What could not be shared, and why: a model by its id and title, or what holds for the whole workspace (`model` null). */
export interface NotShared {
  readonly model: string | null
  readonly title: string
  readonly code: AskedCode
}

export interface SharedWorkspace {
  /** The server's workspace; '' when none could be written. */
  readonly workspace: string
  readonly models: number
  readonly failures: readonly NotShared[]
}

/**
 * Puts a workspace of this device into the server's: its models one by one, then what holds for the whole. Records that
 * the server's workspace has already stay as they are there. Proposals would be there as interventions of their own: they
 * stay on this device, in the server's workspace. What failed is listed, and stays in the workspace of this device, so that
 * it can be done again; when nothing failed, that one is forgotten.
 */
export async function shareWorkspace(
  id: string,
  onProgress: (progress: SharingProgress) => void = () => {},
): Promise<SharedWorkspace> {
  const { workspace } = server.getState()
  if (!workspace || !mayAct(workspace.role, 'addModel')) {
    return { workspace: '', models: 0, failures: [{ model: null, title: '', code: 'not-allowed' }] }
  }
  const failures: NotShared[] = []
  const system = systemModelOf(await readWorkspaceAlone(id))
  // The system model first: where the server gives it another id, what contributes to it is told before it is shared.
  const models = (await modelsOf(id))
    .filter(({ origin }) => origin === undefined)
    .toSorted((a, b) => Number(b.id === system) - Number(a.id === system))
  let done = 0
  for (const { id: model, title } of models) {
    onProgress({ done, of: models.length })
    const shared = await shareModel(model)
    if (!shared.ok) failures.push({ model, title, code: shared.code })
    else {
      done += 1
      if (shared.value.id !== model) await follow(id, model, shared.value.id)
      await sendWaiting(shared.value.id)
    }
  }
  onProgress({ done, of: models.length })
  const kept = await giveSettings(id, workspace.id)
  if (!kept) failures.push({ model: null, title: '', code: 'offline' })
  await loadServerAnew()
  if (failures.length === 0) {
    const left = (await modelsOf(id)).map((entry) => [entry.id, { workspace: workspace.id }] as const)
    await changeAllOnShelf(new Map(left))
    await forgetWorkspace(id)
  }
  return { workspace: workspace.id, models: done, failures }
}

async function modelsOf(workspace: string): Promise<readonly ShelfEntry[]> {
  return (await shelfEntries()).filter((entry) => entry.workspace === workspace && !entry.shared && !entry.deleted)
}

/**
 * A copy was shared under another id, because the server has another model of that id. All that names the model follows,
 * in every model of the workspace, shared or not; the one that was copied goes to the deleted models.
 */
async function follow(workspace: string, before: string, after: string): Promise<void> {
  await markDeleted(before, new Date().toISOString())
  const open = await openWorkspace(workspace)
  replaceAll(open, workspaceWithIds(open.workspace.getState().snapshot, new Map([[before, after]])))
  await open.close()
  const entries = (await shelfEntries()).filter((entry) => entry.workspace === workspace && !entry.deleted)
  const digests = await digestsOf(entries.map(({ id }) => id))
  for (const entry of entries) {
    const digest = digests.get(entry.id)
    const isKnown = digest !== undefined && digest.changed >= entry.changed
    // Not every model is opened for each one that was copied: there may be hundreds of both.
    const isBranch = entry.origin?.model === before
    if (isKnown && !isBranch && !digest.digest.contributions.some(({ systemModel }) => systemModel === before)) continue
    const { open: model, close } = await openForMoment(entry.id)
    const naming = [...model.model.getState().snapshot.contributions.values()].filter(
      ({ systemModel }) => systemModel === before,
    )
    const ids = naming.map((one) => one.id)
    if (ids.length > 0 && model.mayWrite('model')) {
      model.edit((draft) => editRecords(draft, { table: 'contributions', ids, fields: { systemModel: after } }))
    }
    if (isBranch) nameOrigin(model, after)
    await close()
    if (entry.origin && isBranch) await changeOnShelf(entry.id, { origin: { ...entry.origin, model: after } })
  }
}

/** Where a proposal came from follows too, although all else of its versions only grows: it is a name and no content. */
function nameOrigin({ docs }: OpenModel, after: string): void {
  const bound = bindTables(docs.versions, VERSION_TABLES)
  bound.edit(({ origins }) => {
    for (const origin of origins.values()) origin.model = after
  })
  bound.destroy()
}

function replaceAll(open: OpenWorkspace, next: Workspace): void {
  open.edit((draft) => {
    for (const [name, records] of Object.entries(next)) put(draft, name, records, () => true)
  })
}

function put(
  draft: WorkspaceDraft,
  name: string,
  records: ReadonlyMap<string, object>,
  wanted: (id: string) => boolean,
): void {
  const table = draft[name as keyof WorkspaceDraft] as Map<string, object>
  for (const [id, record] of records) if (wanted(id)) table.set(id, { ...record })
}

/** Adds what this workspace says to the server's. False when that could not be reached, or may not be written. */
async function giveSettings(from: string, to: string): Promise<boolean> {
  const ours = await readWorkspaceAlone(from)
  const holding = holdWorkspace(to)
  try {
    const open = await opened(holding)
    if (!open || !(await soon(open.together, ({ link }) => link === 'live')) || !open.mayWrite()) return false
    open.edit((draft) => addTo(draft, ours))
    return await soon(open.together, ({ waiting }) => waiting === 0)
  } finally {
    holding.release()
  }
}

/** Adds the records that are not there, and the fields of the settings that are not set. */
export function addTo(draft: WorkspaceDraft, ours: Workspace): void {
  for (const [name, records] of Object.entries(ours)) {
    const table = draft[name as keyof WorkspaceDraft] as ReadonlyMap<string, object>
    // A form is one whole: two of them would ask everything twice.
    if (name === 'bidQuestions' && table.size > 0) continue
    put(draft, name, records, (id) => !table.has(id))
  }
  const mine = ours.settings.get(SETTINGS_ID)
  const theirs = draft.settings.get(SETTINGS_ID)
  if (!mine || !theirs) return
  theirs.title ||= mine.title
  theirs.systemModel ||= mine.systemModel
  theirs.reviewMonths ??= mine.reviewMonths
  theirs.crowded ??= mine.crowded
}

async function opened({ store }: Holding): Promise<OpenWorkspace | null> {
  await soon(store, ({ state }) => state !== 'opening')
  const held = store.getState()
  return held.state === 'open' ? held.open : null
}
