import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { createStore } from 'zustand/vanilla'
import type { Origin } from '../model/model.ts'
import type { Summary } from '../model/queries/summary.ts'
import type { Greeting } from '../model/sharing/presence.ts'
import type { Role } from '../model/sharing/roles.ts'

/** That a model lives on a server, and what this browser may do with it there, as it was last heard. */
export interface Shared {
  readonly workspace: string
  readonly role: Role
  /** Who this browser is there, as it was last heard. */
  readonly person?: Greeting['person'] | null
}

/** One model on this device, as the list shows it without opening the model. Moments are ISO 8601 in UTC. */
export interface ShelfEntry extends Summary {
  readonly id: string
  readonly bytes: number
  readonly created: string
  readonly changed: string
  /** When it was deleted; '' while it is not. A deleted model can be brought back until it is erased. */
  readonly deleted: string
  /** Null for a model that is on this device only. */
  readonly shared: Shared | null
  /** The workspace of this device that it was put in; '' for none. See `workspaceOf` (workspacesHere.ts). */
  readonly workspace: string
  /** How many own changes are not on the server yet. */
  readonly waiting: number
  /** The model and the version that it was branched from; left out where it is no proposal. */
  readonly origin?: Pick<Origin, 'model' | 'version'>
  /** Whether the versions that it had when it was shared have still to get to the server. */
  readonly versionsWait?: boolean
  /** Whether the server refused them for good: they are on this device only. */
  readonly versionsStay?: boolean
}

/** What may change of an entry. */
export type ShelfChange = Partial<Omit<ShelfEntry, 'id'>>

/** What apps before sharing, and before workspaces, wrote no word about. */
type Later = 'shared' | 'waiting' | 'workspace'
type KeptEntry = Omit<ShelfEntry, Later> & Partial<Pick<ShelfEntry, Later>>

interface ShelfSchema extends DBSchema {
  models: { key: string; value: KeptEntry }
}

const CHANNEL = 'throughline/shelf'

/** The models on this device, newest change first. Null while they are being read. */
export const shelf = createStore<{ readonly entries: readonly ShelfEntry[] | null }>(() => ({ entries: null }))

let opened: Promise<IDBPDatabase<ShelfSchema>> | undefined
let channel: BroadcastChannel | undefined

function database(): Promise<IDBPDatabase<ShelfSchema>> {
  opened ??= openDB<ShelfSchema>('throughline/shelf', 1, {
    upgrade(db) {
      db.createObjectStore('models', { keyPath: 'id' })
    },
  })
  return opened
}

/** Reads the list, and again whenever another tab changes it. */
export async function loadShelf(): Promise<void> {
  if (!channel) {
    channel = new BroadcastChannel(CHANNEL)
    channel.addEventListener('message', () => void readShelf())
  }
  await readShelf()
}

/** An entry as it is known today. */
export function readEntry(kept: KeptEntry): ShelfEntry {
  return { ...kept, shared: kept.shared ?? null, waiting: kept.waiting ?? 0, workspace: kept.workspace ?? '' }
}

/** What the list says of all models, read anew. */
export async function shelfEntries(): Promise<readonly ShelfEntry[]> {
  return (await (await database()).getAll('models')).map(readEntry)
}

let reading: Promise<void> | undefined
let next: Promise<void> | undefined

/** Whoever asks while it is being read waits for one more reading, all together: many changes come at once. */
function readShelf(): Promise<void> {
  if (!reading) {
    reading = readAll().finally(() => {
      reading = undefined
    })
    return reading
  }
  next ??= reading
    .catch(() => {})
    .then(() => {
      next = undefined
      return readShelf()
    })
  return next
}

async function readAll(): Promise<void> {
  const entries = [...(await shelfEntries())]
  entries.sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : a.id < b.id ? -1 : 1))
  shelf.setState({ entries })
}

/** Puts a model on the list, or replaces what the list says of it. */
export async function putOnShelf(entry: ShelfEntry): Promise<void> {
  await putAllOnShelf([entry])
}

/** The same for many at once: all of them or none, and other tabs hear of it once. */
export async function putAllOnShelf(entries: readonly ShelfEntry[]): Promise<void> {
  if (entries.length === 0) return
  const { store, done } = (await database()).transaction('models', 'readwrite')
  await Promise.all([...entries.map((entry) => store.put(entry)), done])
  await told()
}

/** Changes what the list says of a model, in one step: other tabs write it too. Nothing when it is not listed. */
export async function changeOnShelf(id: string, fields: ShelfChange): Promise<void> {
  await changeAllOnShelf(new Map([[id, fields]]))
}

/** The same for many models at once; other tabs hear of it once. */
export async function changeAllOnShelf(changes: ReadonlyMap<string, ShelfChange>): Promise<void> {
  if (changes.size === 0) return
  const { store, done } = (await database()).transaction('models', 'readwrite')
  const change = async ([id, fields]: readonly [string, ShelfChange]): Promise<boolean> => {
    const kept = await store.get(id)
    if (kept) await store.put({ ...kept, ...fields })
    return kept !== undefined
  }
  const changed = await Promise.all([...changes].map(change))
  await done
  if (changed.includes(true)) await told()
}

/** What the list says of one model. */
export async function shelfEntry(id: string): Promise<ShelfEntry | undefined> {
  const kept = await (await database()).get('models', id)
  return kept && readEntry(kept)
}

/** Takes models off the list. Their documents are erased apart from this. */
export async function takeOffShelf(...ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { store, done } = (await database()).transaction('models', 'readwrite')
  await Promise.all([...ids.map((id) => store.delete(id)), done])
  await told()
}

async function told(): Promise<void> {
  await readShelf()
  channel?.postMessage('changed')
}
