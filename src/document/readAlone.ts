import * as Y from 'yjs'
import {
  DATA_TABLES,
  type Model,
  MODEL_TABLES,
  VERSION_TABLES,
  type Versions,
  type Workspace,
  WORKSPACE_TABLES,
} from '../model/model.ts'
import type { ModelFile } from '../formats/json/file.ts'
import type { Snapshot, Tables } from '../model/records/table.ts'
import { documentName } from '../model/sharing/documents.ts'
import { migrateShared } from './migrateShared.ts'
import { readStored } from './persist.ts'
import { bindTables } from './tables.ts'

/** A model as it is on this device, brought up to date in memory only: no server is asked, and nothing is written. */
export function readModelAlone(id: string): Promise<Model> {
  return read(documentName('model', id), MODEL_TABLES, (doc) => void migrateShared(doc))
}

/** A model of this device with its values, read like readModelAlone. */
export async function readFileAlone(id: string): Promise<ModelFile> {
  const [model, data] = await Promise.all([readModelAlone(id), read(documentName('data', id), DATA_TABLES)])
  return { model, data }
}

/** What was released of a model, as it is on this device. */
export function readVersionsAlone(id: string): Promise<Versions> {
  return read(documentName('versions', id), VERSION_TABLES)
}

/** A workspace as it is on this device. */
export function readWorkspaceAlone(id: string): Promise<Workspace> {
  return read(documentName('workspace', id), WORKSPACE_TABLES)
}

async function read<T extends Tables>(name: string, tables: T, mend?: (doc: Y.Doc) => void): Promise<Snapshot<T>> {
  const doc = new Y.Doc()
  await readStored(name, doc)
  mend?.(doc)
  const bound = bindTables(doc, tables)
  const { snapshot } = bound.store.getState()
  bound.destroy()
  doc.destroy()
  return snapshot
}
