import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type Digest, DIGEST_VERSION } from '../portfolio/digest.ts'
import type { Model } from '../model/model.ts'
import type { PlaceInSystem } from '../portfolio/placeInSystem.ts'
import { readModelAlone } from './readAlone.ts'
import type { ShelfEntry } from './shelf.ts'

/** The digest of one model, as it was at a moment (ISO 8601 in UTC). */
export interface KeptDigest {
  readonly id: string
  readonly changed: string
  readonly digest: Digest
}

/** The digest of a model of the server's workspace, as it was heard last. */
export interface HeardDigest extends KeptDigest {
  readonly workspace: string
}

/** The place of a shared model in the system, and the moment (ISO 8601 in UTC) at which it was heard. */
export interface KeptPlace {
  readonly place: PlaceInSystem
  readonly on: string
}

interface DigestsSchema extends DBSchema {
  /** Of the models of this device, made here. */
  own: { key: string; value: KeptDigest }
  /** Of the models of the server, made there. */
  heard: { key: string; value: HeardDigest; indexes: { workspace: string } }
  /** The places of shared models in the system, as they were heard last. */
  places: { key: string; value: KeptPlace & { readonly id: string } }
}

const CHANNEL = 'throughline/digests'

let opened: Promise<IDBPDatabase<DigestsSchema>> | undefined
let channel: BroadcastChannel | undefined
const watchers = new Set<(id: string) => void>()

function database(): Promise<IDBPDatabase<DigestsSchema>> {
  opened ??= openDB<DigestsSchema>(CHANNEL, 1, {
    upgrade(db) {
      db.createObjectStore('own', { keyPath: 'id' })
      db.createObjectStore('heard', { keyPath: 'id' }).createIndex('workspace', 'workspace')
      db.createObjectStore('places', { keyPath: 'id' })
    },
  })
  return opened
}

/** Calls back whenever the digest of a model of this device changes, in this tab or another one. Returns how to stop. */
export function watchDigests(changed: (id: string) => void): () => void {
  line()
  watchers.add(changed)
  return () => void watchers.delete(changed)
}

/** The line to other tabs, which also hear of changes while nobody watches here. */
function line(): BroadcastChannel {
  if (channel) return channel
  channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', ({ data }: MessageEvent<string>) => wake(data))
  return channel
}

function wake(id: string): void {
  for (const watcher of watchers) watcher(id)
}

function tell(id: string): void {
  wake(id)
  line().postMessage(id)
}

/**
 * Makes the digest of a model of this device, as it is now, and keeps it. False when that was not possible: then it is made
 * when a workspace is opened (see fillDigests).
 */
export async function noteDigest(id: string, model: Model, changed: string): Promise<boolean> {
  try {
    // Fetched when it is first needed: the list of models can be shown without it.
    const { digestOf } = await import('../portfolio/digestOf.ts')
    await (await database()).put('own', { id, changed, digest: digestOf(id, model) })
  } catch {
    return false
  }
  tell(id)
  return true
}

/** Makes the digests that models of this device have not, or have from before they changed. Resolves when they are kept. */
export async function fillDigests(entries: readonly ShelfEntry[]): Promise<void> {
  for (const { id, changed } of entries) {
    if (((await ownDigest(id))?.changed ?? '') >= changed) continue
    await noteDigest(id, await readModelAlone(id), changed)
  }
}

/** Erases what is kept here of a model that is erased. */
export async function eraseDigest(id: string): Promise<void> {
  const db = await database()
  await Promise.all([db.delete('own', id), db.delete('places', id)])
  tell(id)
}

/** The digest of one model of this device; null when there is none of today's shape. */
export async function ownDigest(id: string): Promise<KeptDigest | null> {
  const kept = await (await database()).get('own', id)
  return kept && isCurrent(kept) ? kept : null
}

/** The digests of this device's models that are of today's shape: what was written here is not checked again. */
export async function ownDigests(): Promise<ReadonlyMap<string, KeptDigest>> {
  const kept = await (await database()).getAll('own')
  return new Map(kept.filter(isCurrent).map((one) => [one.id, one]))
}

/** What was heard last of the models of a server's workspace. */
export async function heardDigests(workspace: string): Promise<ReadonlyMap<string, HeardDigest>> {
  const kept = await (await database()).getAllFromIndex('heard', 'workspace', workspace)
  return new Map(kept.filter(isCurrent).map((one) => [one.id, one]))
}

/** Keeps what was heard, and forgets what may not be read any more. */
export async function keepHeard(heard: readonly HeardDigest[], gone: readonly string[]): Promise<void> {
  if (heard.length + gone.length === 0) return
  const { store, done } = (await database()).transaction('heard', 'readwrite')
  await Promise.all([...heard.map((one) => store.put(one)), ...gone.map((id) => store.delete(id)), done])
}

/** The place of a model in the system as it was heard last; null when it never was, or may not be seen any more. */
export async function keptPlace(id: string): Promise<KeptPlace | null> {
  return (await (await database()).get('places', id)) ?? null
}

/** Keeps what was heard of a model's place in the system; null forgets it. */
export async function keepPlace(id: string, kept: KeptPlace | null): Promise<void> {
  const db = await database()
  await (kept ? db.put('places', { ...kept, id }) : db.delete('places', id))
}

function isCurrent({ digest }: KeptDigest): boolean {
  return digest.digest === DIGEST_VERSION
}
