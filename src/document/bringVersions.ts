import type { Versions } from '../model/model.ts'
import { type Asked, type AskedCode, keepVersions } from './api.ts'
import { changeOnShelf, type ShelfEntry, shelfEntry } from './shelf.ts'

/**
 * Brings the versions that a model had on this device to the server that it is shared on. Asked again after an answer that
 * was lost, the server says that it has them; `already-there`: it has others.
 */
export async function bringVersions(id: string, versions: Versions): Promise<Asked<null>> {
  const tables = Object.fromEntries(
    Object.entries(versions).map(([name, records]) => [name, [...(records as ReadonlyMap<string, object>).values()]]),
  )
  if (Object.values(tables).every((records) => records.length === 0)) return { ok: true, value: null }
  return keepVersions(id, { tables: tables as Record<string, Record<string, unknown>[]> })
}

/** Where the versions of a shared model are after they were brought. */
export type Brought = Required<Pick<ShelfEntry, 'versionsWait' | 'versionsStay'>>

/** What the server says of versions that it will never take: asked again, it would say the same. */
const FOR_GOOD: readonly AskedCode[] = ['bad-request', 'too-large', 'already-there']

/** Those that were refused for good wait for nothing: they stay on this device. */
export function broughtBy(asked: Asked<null>): Brought {
  const versionsStay = !asked.ok && FOR_GOOD.includes(asked.code)
  return { versionsWait: !asked.ok && !versionsStay, versionsStay }
}

/**
 * Does it for a model whose versions did not get there when it was shared; nothing for any other. Refused only while they
 * have still to get there: those that stay on this device keep nobody from releasing.
 */
export async function bringWaiting(id: string, versions: Versions): Promise<Asked<null>> {
  const entry = await shelfEntry(id)
  if (!entry?.versionsWait) return { ok: true, value: null }
  const asked = await bringVersions(id, versions)
  const brought = broughtBy(asked)
  if (brought.versionsWait) return asked
  await changeOnShelf(id, brought)
  return { ok: true, value: null }
}
