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

/** Hears of which models the digests changed. */
type Watcher = (ids: readonly string[]) => void

const CHANNEL = 'throughline/digests'

let opened: Promise<IDBPDatabase<DigestsSchema>> | undefined
let channel: BroadcastChannel | undefined
const watchers = new Set<Watcher>()

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

/** Calls back whenever digests of models of this device change, in this tab or another one. Returns how to stop. */
export function watchDigests(changed: Watcher): () => void {
  line()
  watchers.add(changed)
  return () => void watchers.delete(changed)
}

/** The line to other tabs, which also hear of changes while nobody watches here. */
function line(): BroadcastChannel {
  if (channel) return channel
  channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => wake(data))
  return channel
}

function wake(ids: readonly string[]): void {
  for (const watcher of watchers) watcher(ids)
}

function tell(ids: readonly string[]): void {
  wake(ids)
  line().postMessage(ids)
}

/**
 * Makes the digest of a model of this device, as it is now, and keeps it. False when that was not possible: then it is made
 * when a workspace is opened (see fillDigests).
 */
export function noteDigest(id: string, model: Model, changed: string): Promise<boolean> {
  return noteDigests(new Map([[id, model]]), changed)
}

/** The same for many models at once: those of all, or of none. */
export async function noteDigests(models: ReadonlyMap<string, Model>, changed: string): Promise<boolean> {
  if (models.size === 0) return true
  try {
    // Fetched when it is first needed: the list of models can be shown without it.
    const { digestOf } = await import('../portfolio/digestOf.ts')
    const made: KeptDigest[] = []
    for (const [id, model] of models) {
      made.push({ id, changed, digest: digestOf(id, model) })
      if (made.length % BREATH === 0) await new Promise((resolve) => setTimeout(resolve))
    }
    const { store, done } = (await database()).transaction('own', 'readwrite')
    await Promise.all([...made.map((one) => store.put(one)), done])
  } catch {
    return false
  }
  tell([...models.keys()])
  return true
}

/** How many digests are made before whatever else waits has its turn. */
const BREATH = 10

/**
 * Makes the digests that models of this device have not, or have from before they changed. Resolves when they are kept. A
 * model that cannot be read gets none, and holds up no other.
 */
export async function fillDigests(entries: readonly ShelfEntry[]): Promise<void> {
  const known = await digestsOf(entries.map(({ id }) => id))
  for (const { id, changed } of entries) {
    if ((known.get(id)?.changed ?? '') >= changed) continue
    // Another tab may have made it meanwhile.
    if (((await ownDigest(id))?.changed ?? '') >= changed) continue
    const model = await readModelAlone(id).catch(() => null)
    if (model) await noteDigest(id, model, changed)
  }
}

/** Erases what is kept here of models that are erased. */
export async function eraseDigest(...ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const transaction = (await database()).transaction(['own', 'places'], 'readwrite')
  const stores = [transaction.objectStore('own'), transaction.objectStore('places')]
  await Promise.all([...ids.flatMap((id) => stores.map((store) => store.delete(id))), transaction.done])
  tell(ids)
}

/** The digest of one model of this device; null when there is none of today's shape. */
export async function ownDigest(id: string): Promise<KeptDigest | null> {
  return (await digestsOf([id])).get(id) ?? null
}

/** The same of some models, of those that have one. */
export async function digestsOf(ids: readonly string[]): Promise<ReadonlyMap<string, KeptDigest>> {
  if (ids.length === 0) return new Map()
  const { store } = (await database()).transaction('own')
  const kept = await Promise.all(ids.map((id) => store.get(id)))
  return new Map(kept.flatMap((one) => (one && isCurrent(one) ? [[one.id, one] as const] : [])))
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

/** Forgets all that was heard from a server: of its models, and of the places of models in the system. */
export async function forgetHeard(): Promise<void> {
  const transaction = (await database()).transaction(['heard', 'places'], 'readwrite')
  await Promise.all([
    transaction.objectStore('heard').clear(),
    transaction.objectStore('places').clear(),
    transaction.done,
  ])
}

function isCurrent({ digest }: KeptDigest): boolean {
  return digest.digest === DIGEST_VERSION
}
