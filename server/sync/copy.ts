import { writeJson } from '../../src/formats/json/write.ts'
import { DATA_TABLES } from '../../src/model/model.ts'
import { summary } from '../../src/model/queries/summary.ts'
import { documentName } from '../../src/model/sharing/documents.ts'
import { digestOf } from '../../src/portfolio/digestOf.ts'
import { currentModel } from '../currentModel.ts'
import type { ModelCopy, Storage } from '../storage/storage.ts'
import { storedTables } from '../storedTables.ts'

/**
 * A stored model with its data as canonical JSON, with what lists need of it; one of an older version as it is brought up to
 * date. Null where there is none to show (see currentModel).
 */
export async function copyOf(storage: Pick<Storage, 'load'>, id: string): Promise<ModelCopy | null> {
  const model = await currentModel(storage, id)
  if (model === null) return null
  const data = storedTables(await storage.load(documentName('data', id)), DATA_TABLES).snapshot()
  const { title, kind, nodes, links, indicators, values } = summary(model, data)
  const digest = JSON.stringify(digestOf(id, model))
  return { text: writeJson({ model, data }), summary: { title, kind, nodes, links, indicators, values }, digest }
}

/** Keeps the copy of a model as its documents are now. */
export async function renewCopy(storage: Pick<Storage, 'load' | 'keepCopy'>, id: string): Promise<void> {
  const copy = await copyOf(storage, id)
  if (copy) await storage.keepCopy(id, copy, new Date().toISOString())
}
