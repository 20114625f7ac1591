import type { Storage } from '../../server/storage/storage.ts'
import { storedTables } from '../../server/storedTables.ts'
import { contentOf } from '../../src/formats/json/version.ts'
import { applyDiff, diff } from '../../src/model/diff.ts'
import { type Model, MODEL_TABLES, VERSION_TABLES, type Versions } from '../../src/model/model.ts'
import { sealOf } from '../../src/model/seal.ts'
import type { Deciding, Release } from '../../src/model/sharing/api.ts'
import { documentName } from '../../src/model/sharing/documents.ts'

/** Puts a model into storage, as if somebody had written it through the shared document. */
export async function storeModel(storage: Storage, id: string, model: Model): Promise<void> {
  const stored = storedTables(await storage.load(documentName('model', id)), MODEL_TABLES)
  stored.edit((draft) => applyDiff(draft, diff(stored.snapshot(), model)))
  const update = stored.written()
  if (update !== null && !(await storage.append(documentName('model', id), update))) throw new Error(`no ${id}`)
}

/** The model that is stored. */
export async function storedModel(storage: Storage, id: string): Promise<Model> {
  return storedTables(await storage.load(documentName('model', id)), MODEL_TABLES).snapshot()
}

/** The versions that are stored of a model. */
export async function storedVersions(storage: Storage, id: string): Promise<Versions> {
  return storedTables(await storage.load(documentName('versions', id)), VERSION_TABLES).snapshot()
}

/** What a browser asks that sees this model and releases it. */
export function releaseOf(model: Model, id: string, more: Partial<Release> = {}): Release {
  const hash = sealOf(contentOf(model))
  return { id, kind: 'version', name: `Version ${id}`, reason: 'Reviewed', hash, reasons: [], ...more }
}

/** What is asked to decide about a bid, held against the version `s1` of the model `system`. */
export function decidingOf(version: string, id: string, more: Partial<Deciding> = {}): Deciding {
  const pinned = { version, systemModel: 'system', systemVersion: 's1' }
  return { id, outcome: 'fund', reasons: 'Fits', conditions: '', record: sealOf(id), ...pinned, ...more }
}
