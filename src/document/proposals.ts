import { readVersion } from '../formats/json/version.ts'
import { failed, type Reading } from '../formats/problem.ts'
import { withSystemOf } from '../formats/workspace/withIds.ts'
import { addOrigin } from '../model/commands/versions.ts'
import { DATA_TABLES, emptySnapshot, type Model, VERSION_TABLES, type VersionsDraft } from '../model/model.ts'
import { about } from '../model/queries/about.ts'
import { createModel, readModelHere, titled } from './modelsHere.ts'
import type { OpenModel } from './openModel.ts'
import { readVersionsHere } from './readVersions.ts'
import { type ShelfEntry, shelfEntry } from './shelf.ts'
import type { ReleaseAround } from './versionsHere.ts'
import { workspaceOf } from './workspacesHere.ts'

/**
 * Branches a proposal from a version: a new model on this device with its content and the given title, in the same
 * workspace, that keeps the version which it came from. Values stay with the model. The reading is the new model's id.
 */
export async function branchVersion(
  open: OpenModel,
  versionId: string,
  title: string,
  { newId, now, who }: ReleaseAround,
): Promise<Reading<string>> {
  const version = open.versions.getState().snapshot.versions.get(versionId)
  if (!version) return failed({ code: 'version-unknown' })
  const reading = readVersion(version)
  if (!reading.ok) return reading
  const mine = open.model.getState().snapshot
  const model = withSystemOf(reading.value, mine)
  const id = newId()
  const on = now()
  const versions: VersionsDraft = emptySnapshot(VERSION_TABLES)
  const origin = { model: open.id, title: about(mine).title, by: who.name, on }
  // What came before it stays with the model: here nothing does.
  addOrigin(versions, { origin, version: { ...version, base: '' } })
  const entry = await shelfEntry(open.id)
  const file = titled({ model, data: emptySnapshot(DATA_TABLES) }, title)
  await createModel(id, file, on, entry ? workspaceOf(entry) : '', versions)
  return { ok: true, value: id }
}

/** The proposals on this device that were branched from a model, and are not deleted. */
export function proposalsOf(entries: readonly ShelfEntry[], model: string): readonly ShelfEntry[] {
  return entries.filter(({ origin, deleted }) => origin?.model === model && deleted === '')
}

/** A proposal with what it was branched from. */
export interface Proposal {
  readonly id: string
  readonly title: string
  readonly base: Model
  readonly theirs: Model
}

/**
 * Reads a proposal of this device and the version that it was branched from. Its own title is left out: it names the
 * proposal, and is no proposal to rename the model.
 */
export async function readProposal(id: string): Promise<Reading<Proposal>> {
  const versions = await readVersionsHere(id)
  const version = versions.versions.get(versions.origins.get('origin')?.version ?? '')
  if (!version) return failed({ code: 'version-unknown' })
  const reading = readVersion(version)
  if (!reading.ok) return reading
  const file = await readModelHere(id)
  const base = withSystemOf(reading.value, file.model)
  const theirs = titled(file, about(base).title).model
  return { ok: true, value: { id, title: about(file.model).title, base, theirs } }
}
