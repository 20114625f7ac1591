import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Whether what is on screen is on this device's disk. */
export type Saving = 'saved' | 'saving' | 'failed'

/** Small values kept beside a document on this device. */
export interface Notes {
  readonly get: (key: string) => Promise<unknown>
  readonly set: (key: string, value: number | string) => Promise<void>
}

export interface Persisted {
  readonly notes: Notes
  readonly saving: StoreApi<{ readonly saving: Saving }>
  /** Resolves when everything written so far is on disk, or has failed. */
  readonly settled: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A document's database as y-indexeddb lays it out: its updates in the order in which they came, and notes. */
interface StoredSchema extends DBSchema {
  updates: { key: number; value: Uint8Array }
  custom: { key: string; value: unknown }
}

function databaseName(name: string): string {
  return `throughline/${name}`
}

/** Loads the document from this device, and keeps every change on it from then on. */
export async function persist(doc: Y.Doc, name: string): Promise<Persisted> {
  const provider = new IndexeddbPersistence(databaseName(name), doc)
  const saving = createStore<{ readonly saving: Saving }>(() => ({ saving: 'saved' }))
  await provider.whenSynced
  const { db } = provider
  if (!db) throw new Error('IndexedDB did not open')
  // The provider does not say when a write is done. Transactions on one store run in order, so an empty one that
  // completes after an update means that the update is on disk; a failed write bubbles up to the database.
  const failed = () => saving.setState({ saving: 'failed' })
  db.addEventListener('error', failed)
  db.addEventListener('abort', failed)
  let written: Promise<void> = Promise.resolve()
  const flush = () => {
    const turn = whenWritten(db).then(() => {
      if (written === turn && saving.getState().saving === 'saving') saving.setState({ saving: 'saved' })
    }, failed)
    written = turn
  }
  const changed = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    if (saving.getState().saving === 'saved') saving.setState({ saving: 'saving' })
    flush()
  }
  doc.on('update', changed)
  return {
    notes: {
      get: (key) => provider.get(key),
      async set(key, value) {
        await provider.set(key, value)
      },
    },
    saving,
    settled: () => written,
    async close() {
      doc.off('update', changed)
      await written
      await provider.destroy()
    },
  }
}

function whenWritten(db: IDBDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('updates', 'readonly')
    transaction.objectStore('updates').count()
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(new Error('The write was aborted')))
  })
}

/** Removes the document from this device for good. */
export async function erase(name: string): Promise<void> {
  await clearDocument(databaseName(name))
}

/**
 * Writes the first content of a document of this device where `persist` finds it, without opening the document: several
 * times faster. False, with nothing written, when there is a document of that name; `made` is called when there was none.
 * Rejects when the disk refuses.
 */
export async function storeNew(name: string, update: Uint8Array, made: () => void): Promise<boolean> {
  let isNew = false
  const db = await open(name, () => {
    isNew = true
    made()
  })
  try {
    if (isNew) await db.add('updates', update)
  } finally {
    db.close()
  }
  return isNew
}

/** Reads a stored document into an empty one, without keeping it open. One that was never stored stays empty. */
export async function readStored(name: string, doc: Y.Doc): Promise<void> {
  const db = await open(name)
  try {
    const updates = await db.getAll('updates')
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
  } finally {
    db.close()
  }
}

function open(name: string, made: () => void = () => {}): Promise<IDBPDatabase<StoredSchema>> {
  return openDB<StoredSchema>(databaseName(name), 1, {
    upgrade(db) {
      db.createObjectStore('updates', { autoIncrement: true })
      db.createObjectStore('custom')
      made()
    },
  })
}
