import type { Model, Versions, Workspace } from '../model/model.ts'
import { SETTINGS_ID } from '../model/records/workspace.ts'
import { putSharedHere, readModelHere } from './modelsHere.ts'
import { readModelAlone, readVersionsAlone } from './readAlone.ts'
import { server } from './server.ts'
import { shelfEntry } from './shelf.ts'
import { readVersionsHere } from './readVersions.ts'

/** The system model of a workspace, with what was released of it. */
export interface System {
  readonly id: string
  readonly model: Model
  readonly versions: Versions
}

/** The id of the workspace's system model; '' for none. */
export function systemModelOf({ settings }: Pick<Workspace, 'settings'>): string {
  return settings.get(SETTINGS_ID)?.systemModel ?? ''
}

const read = new Map<string, { readonly changed: string; readonly system: Promise<System | null> }>()

/**
 * The system model as it is now, brought up to date when it is shared and the server answers soon. Null when it is neither
 * on this device nor among what is shared with this browser, or its content has not come. Read again only when it changed.
 */
export async function readSystem(id: string): Promise<System | null> {
  const changed = await stateOf(id)
  const known = read.get(id)
  if (known?.changed === changed) return known.system
  const system = readNow(id).catch(() => null)
  read.set(id, { changed, system })
  // What could not be read is tried again.
  if ((await system) === null && read.get(id)?.system === system) read.delete(id)
  return system
}

/**
 * The system model as this device has it, at once and without asking a server; null when nothing of it is here, or it was
 * deleted. A shared one that was deleted here was only taken off this device.
 */
export async function readSystemAlone(id: string): Promise<System | null> {
  const entry = await shelfEntry(id)
  if (!entry || (entry.deleted && !entry.shared)) return null
  const [model, versions] = await Promise.all([readModelAlone(id), readVersionsAlone(id)])
  return model.meta.size === 0 ? null : { id, model, versions }
}

/** What tells one state of a model from the next, here and on the server. */
export async function stateOf(id: string): Promise<string> {
  const entry = await shelfEntry(id)
  const there = server.getState().models.find((model) => model.id === id)
  return `${entry?.changed ?? ''} ${entry?.deleted ?? ''} ${there?.changed ?? ''}`
}

async function readNow(id: string): Promise<System | null> {
  const entry = await shelfEntry(id)
  const there = server.getState().models.find((model) => model.id === id)
  if (!entry && !there) return null
  if (!entry && there) await putSharedHere(there, new Date().toISOString())
  if (entry?.deleted) return null
  const { model } = await readModelHere(id)
  return { id, model, versions: await readVersionsHere(id) }
}
