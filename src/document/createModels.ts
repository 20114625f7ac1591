import type { ModelFile } from '../formats/json/file.ts'
import { DATA_TABLES, emptySnapshot, MODEL_TABLES, VERSION_TABLES, type Versions } from '../model/model.ts'
import { summary } from '../model/queries/summary.ts'
import type { Snapshot, Tables } from '../model/records/table.ts'
import { noteDigests } from './digests.ts'
import { writeDocument } from './newDocument.ts'
import { documentNames } from './openModel.ts'
import { erase } from './persist.ts'
import { putAllOnShelf, type ShelfEntry } from './shelf.ts'

/** A model that is put on this device under a new id, with what was released of it. */
export interface NewModel {
  readonly id: string
  readonly file: ModelFile
  readonly versions?: Versions
}

export interface CreateOptions {
  /** The workspace of this device that they are put in; '' for none. */
  readonly workspace?: string
  /** Called before each model, with how many are written. */
  readonly onProgress?: (done: number) => void
  /** Asked before each model; what was written until then stays. */
  readonly stopped?: () => boolean
}

/** What became of models that were to be put on this device. */
export interface Created {
  /** Those that are there now, on the list and with all they have. */
  readonly there: readonly string[]
  /** Why the next one, and so those after it, could not be written; null when nothing failed. */
  readonly failure: { readonly cause: unknown } | null
}

/**
 * Puts whole models on this device: their documents one after the other, then all of them on the list at once, so that
 * other tabs hear of them once. Resolves when they are on disk. What fails ends it, and leaves nothing of its model.
 */
export async function createModels(
  models: readonly NewModel[],
  now: string,
  { workspace = '', onProgress = () => {}, stopped = () => false }: CreateOptions = {},
): Promise<Created> {
  const entries: ShelfEntry[] = []
  const made = new Map<string, string[]>()
  let failure: Created['failure'] = null
  for (const model of models) {
    if (stopped()) break
    onProgress(entries.length)
    const names: string[] = []
    made.set(model.id, names)
    try {
      entries.push(entryOf(model, await writeModel(model, names), now, workspace))
    } catch (cause) {
      failure = { cause }
      await eraseAll(names)
      break
    }
  }
  try {
    const written = models.slice(0, entries.length)
    await noteDigests(new Map(written.map(({ id, file }) => [id, file.model])), now)
    await putAllOnShelf(entries)
  } catch (cause) {
    await eraseAll([...made.values()].flat())
    return { there: [], failure: { cause } }
  }
  return { there: entries.map(({ id }) => id), failure }
}

/** What the list says of a proposal, so that it is found without opening it. */
export function originOf({ origins }: Versions): Pick<ShelfEntry, 'origin'> {
  const origin = origins.get('origin')
  return origin ? { origin: { model: origin.model, version: origin.version } } : {}
}

const NO_VERSIONS: Versions = emptySnapshot(VERSION_TABLES)

/** Writes the documents that a model has something in, and notes in `names` those that were not there. */
async function writeModel({ id, file, versions = NO_VERSIONS }: NewModel, names: string[]): Promise<number> {
  const called = documentNames(id)
  const put = async <T extends Tables>(name: string, tables: T, snapshot: Snapshot<T>) =>
    writeDocument(name, tables, snapshot, () => names.push(name))
  let bytes = await put(called.model, MODEL_TABLES, file.model)
  if (hasRecords(file.data)) bytes += await put(called.data, DATA_TABLES, file.data)
  if (hasRecords(versions)) bytes += await put(called.versions, VERSION_TABLES, versions)
  return bytes
}

function hasRecords(snapshot: object): boolean {
  return Object.values(snapshot).some((records: ReadonlyMap<string, unknown>) => records.size > 0)
}

function entryOf(
  { id, file, versions = NO_VERSIONS }: NewModel,
  bytes: number,
  now: string,
  workspace: string,
): ShelfEntry {
  return {
    ...summary(file.model, file.data),
    ...originOf(versions),
    id,
    bytes,
    created: now,
    changed: now,
    deleted: '',
    shared: null,
    workspace,
    waiting: 0,
  }
}

/** As far as the disk lets it: what is left is on no list, and written over when the model comes again. */
async function eraseAll(names: readonly string[]): Promise<void> {
  await Promise.allSettled(names.map(erase))
}
