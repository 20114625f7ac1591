import { placeInSystem as shape, type PlaceInSystem } from '../../src/portfolio/placeInSystem.ts'
import { placeInSystem } from '../../src/portfolio/placeOf.ts'
import type { Model } from '../../src/model/model.ts'
import { documentName } from '../../src/model/sharing/documents.ts'
import { currentModel, currentSettings, modelOf } from '../currentModel.ts'
import type { Storage } from '../storage/storage.ts'
import { partsOf } from '../sync/assemble.ts'

/**
 * The place of a model in the system model of its workspace; null where there is no system model, or this is it. Only what
 * the shape names leaves the server, whatever the model holds.
 */
export async function placeOf(storage: Storage, workspace: string, id: string): Promise<PlaceInSystem | null> {
  const systemId = (await currentSettings(storage, workspace))?.systemModel ?? ''
  if (systemId === '' || systemId === id) return null
  if ((await storage.model(systemId))?.workspace !== workspace) return null
  const [model, system] = [await currentModel(storage, id), await systemOf(storage, systemId)]
  if (model === null || system === null) return null
  return shape.parse(placeInSystem(model, system, systemId))
}

interface Read {
  readonly parts: readonly Uint8Array[]
  readonly model: Model | null
}

/** The system model that was read last: all partners ask about the same one, and it takes long to put together. */
const lastRead = new WeakMap<Storage, Read>()

async function systemOf(storage: Storage, id: string): Promise<Model | null> {
  const kept = await storage.load(documentName('model', id))
  const parts = partsOf(kept)
  const known = lastRead.get(storage)
  if (known && isSame(known.parts, parts)) return known.model
  const model = modelOf(kept)
  lastRead.set(storage, { parts, model })
  return model
}

function isSame(before: readonly Uint8Array[], now: readonly Uint8Array[]): boolean {
  return before.length === now.length && before.every((part, at) => Buffer.compare(part, now[at] ?? EMPTY) === 0)
}

const EMPTY = new Uint8Array()
