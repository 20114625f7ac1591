import * as Y from 'yjs'
import { bindTables } from '../../src/document/tables.ts'
import { writeJson } from '../../src/formats/json/write.ts'
import { FORMAT_VERSION } from '../../src/model/migrations/migrations.ts'
import { DATA_TABLES, MODEL_TABLES } from '../../src/model/model.ts'
import { summary } from '../../src/model/queries/summary.ts'
import { META_ID } from '../../src/model/records/meta.ts'
import type { Snapshot, Tables } from '../../src/model/records/table.ts'
import { documentName } from '../../src/model/sharing/documents.ts'
import { digestOf } from '../../src/portfolio/digestOf.ts'
import type { ModelCopy, Storage } from '../storage/storage.ts'
import { assemble, partsOf } from './assemble.ts'
import { formatOf } from './formats.ts'

/**
 * A stored model with its data as canonical JSON, with what lists need of it. Null while it has no title to show, and for
 * a model newer than this server, which would leave out what it does not know.
 */
export async function copyOf(storage: Pick<Storage, 'load'>, id: string): Promise<ModelCopy | null> {
  const docs = { model: new Y.Doc(), data: new Y.Doc() }
  for (const kind of ['model', 'data'] as const) {
    assemble(docs[kind], partsOf(await storage.load(documentName(kind, id))))
  }
  if (formatOf(docs.model) > FORMAT_VERSION) return null
  const file = { model: parsed(docs.model, MODEL_TABLES), data: parsed(docs.data, DATA_TABLES) }
  if (!file.model.meta.has(META_ID)) return null
  const { title, kind, nodes, links, indicators, values } = summary(file.model, file.data)
  const digest = JSON.stringify(digestOf(id, file.model))
  return { text: writeJson(file), summary: { title, kind, nodes, links, indicators, values }, digest }
}

/** Keeps the copy of a model as its documents are now. */
export async function renewCopy(storage: Pick<Storage, 'load' | 'keepCopy'>, id: string): Promise<void> {
  const copy = await copyOf(storage, id)
  if (copy) await storage.keepCopy(id, copy, new Date().toISOString())
}

function parsed<T extends Tables>(doc: Y.Doc, tables: T): Snapshot<T> {
  return bindTables(doc, tables).store.getState().snapshot
}
