import { fitOf } from '../src/document/migrateShared.ts'
import { type Model, MODEL_TABLES, type WorkspaceTables, WORKSPACE_TABLES } from '../src/model/model.ts'
import { META_ID } from '../src/model/records/meta.ts'
import type { RecordOf } from '../src/model/records/table.ts'
import { SETTINGS_ID } from '../src/model/records/workspace.ts'
import { documentName } from '../src/model/sharing/documents.ts'
import type { Storage, StoredDocument } from './storage/storage.ts'
import { storedTables } from './storedTables.ts'

type Loading = Pick<Storage, 'load'>

/**
 * A model as it is now: all that any process has acknowledged is kept before. Null where nothing has arrived of it yet,
 * and for one newer than this server, which would leave out what it does not know.
 */
export async function currentModel(storage: Loading, id: string): Promise<Model | null> {
  return modelOf(await storage.load(documentName('model', id)))
}

/** The same of what is kept of a model's document. */
export function modelOf(kept: StoredDocument): Model | null {
  const { doc, snapshot } = storedTables(kept, MODEL_TABLES)
  if (fitOf(doc) === 'newer') return null
  const model = snapshot()
  return model.meta.has(META_ID) ? model : null
}

/** What holds for a whole workspace; undefined while nobody has said anything. */
export async function currentSettings(
  storage: Loading,
  workspace: string,
): Promise<Readonly<RecordOf<WorkspaceTables['settings']>> | undefined> {
  const { settings } = WORKSPACE_TABLES
  const stored = storedTables(await storage.load(documentName('workspace', workspace)), { settings })
  return stored.snapshot().settings.get(SETTINGS_ID)
}
