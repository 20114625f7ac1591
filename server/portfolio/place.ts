import { placeInSystem as shape, type PlaceInSystem } from '../../src/portfolio/placeInSystem.ts'
import { placeInSystem } from '../../src/portfolio/placeOf.ts'
import { currentModel, currentSettings } from '../currentModel.ts'
import type { Storage } from '../storage/storage.ts'

/**
 * The place of a model in the system model of its workspace; null where there is no system model, or this is it. Only what
 * the shape names leaves the server, whatever the model holds.
 */
export async function placeOf(storage: Storage, workspace: string, id: string): Promise<PlaceInSystem | null> {
  const systemId = (await currentSettings(storage, workspace))?.systemModel ?? ''
  if (systemId === '' || systemId === id) return null
  if ((await storage.model(systemId))?.workspace !== workspace) return null
  const [model, system] = [await currentModel(storage, id), await currentModel(storage, systemId)]
  if (model === null || system === null) return null
  return shape.parse(placeInSystem(model, system, systemId))
}
