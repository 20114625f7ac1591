import type { Versions } from '../model/model.ts'
import { type Asked, keepVersions } from './api.ts'
import { changeOnShelf, shelfEntry } from './shelf.ts'

/**
 * Brings the versions that a model had on this device to the server that it is shared on. Versions that the server has
 * already count as brought: they are these, when its answer was lost.
 */
export async function bringVersions(id: string, versions: Versions): Promise<Asked<null>> {
  const tables = Object.fromEntries(
    Object.entries(versions).map(([name, records]) => [name, [...(records as ReadonlyMap<string, object>).values()]]),
  )
  if (Object.values(tables).every((records) => records.length === 0)) return { ok: true, value: null }
  const asked = await keepVersions(id, { tables: tables as Record<string, Record<string, unknown>[]> })
  return asked.ok || asked.code === 'already-there' ? { ok: true, value: null } : asked
}

/** Does it for a model whose versions did not get there when it was shared; nothing for any other. */
export async function bringWaiting(id: string, versions: Versions): Promise<Asked<null>> {
  const entry = await shelfEntry(id)
  if (!entry?.versionsWait) return { ok: true, value: null }
  const brought = await bringVersions(id, versions)
  if (brought.ok) await changeOnShelf(id, { versionsWait: false })
  return brought
}
