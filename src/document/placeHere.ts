import { type PlaceInSystem, placeInSystem as schema } from '../portfolio/placeInSystem.ts'
import { askPlace } from './api.ts'
import { keepPlace, keptPlace } from './digests.ts'
import { readModelAlone, readWorkspaceAlone } from './readAlone.ts'
import { shelfEntry } from './shelf.ts'
import { readSystemAlone, systemModelOf } from './systemHere.ts'
import { workspaceOf } from './workspacesHere.ts'

/** Where a model's place in the system comes from: the server now, what it said last (`kept`), or this device. */
export interface Placed {
  readonly from: 'server' | 'kept' | 'here'
  /** Null where there is no system model, or nothing of it may be seen. */
  readonly place: PlaceInSystem | null
  /** The moment at which a kept answer was heard (ISO 8601 in UTC); absent of any other. */
  readonly on?: string
}

/**
 * The place of a model in its system. Of a shared one the server tells, which knows what this person may see; its last
 * answer is kept for when it cannot be reached. Of a model of this device it is worked out here.
 */
export async function placeOf(modelId: string): Promise<Placed> {
  const entry = await shelfEntry(modelId)
  if (!entry?.shared) return { from: 'here', place: await placeAlone(modelId, entry ? workspaceOf(entry) : '') }
  const answer = await askPlace(modelId)
  if (answer.ok) {
    const read = schema.safeParse(answer.value.place)
    const place = read.success ? read.data : null
    await keepPlace(modelId, place && { place, on: new Date().toISOString() })
    return { from: 'server', place }
  }
  const refused = ['not-joined', 'not-allowed', 'not-found'].includes(answer.code)
  if (refused) await keepPlace(modelId, null)
  const kept = refused ? null : await keptPlace(modelId)
  return kept ? { from: 'kept', place: kept.place, on: kept.on } : { from: 'kept', place: null }
}

async function placeAlone(modelId: string, workspace: string): Promise<PlaceInSystem | null> {
  const model = await readModelAlone(modelId)
  const named = workspace === '' ? '' : systemModelOf(await readWorkspaceAlone(workspace))
  // In no workspace: the system that the model itself contributes to.
  const systemId = named || (model.contributions.values().next().value?.systemModel ?? '')
  const system = systemId === '' ? null : await readSystemAlone(systemId)
  if (!system) return null
  const { placeInSystem } = await import('../portfolio/placeOf.ts')
  return placeInSystem(model, system.model, systemId)
}
