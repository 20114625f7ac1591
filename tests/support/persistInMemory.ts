import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import type { Persisted } from '../../src/document/persist.ts'

/** Stands in for src/document/persist.ts where tests run without IndexedDB: documents are kept in memory. */
const kept = new Map<string, Y.Doc>()
const notes = new Map<string, unknown>()

/** The names of all documents that are kept. */
export function keptDocuments(): readonly string[] {
  return [...kept.keys()].toSorted()
}

/** Loads a document from memory, and keeps every change in it from then on. */
export function persist(doc: Y.Doc, name: string): Promise<Persisted> {
  const disk = kept.get(name) ?? new Y.Doc()
  kept.set(name, disk)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(disk))
  const keep = (update: Uint8Array) => Y.applyUpdate(disk, update)
  doc.on('update', keep)
  return Promise.resolve({
    notes: {
      get: (key) => Promise.resolve(notes.get(`${name} ${key}`)),
      set: (key, value) => Promise.resolve(void notes.set(`${name} ${key}`, value)),
    },
    saving: createStore(() => ({ saving: 'saved' })),
    settled: () => Promise.resolve(),
    close: () => Promise.resolve(doc.off('update', keep)),
  })
}

/** Keeps the first content of a document. */
export function storeNew(name: string, update: Uint8Array, made: () => void): Promise<boolean> {
  if (kept.has(name)) return Promise.resolve(false)
  made()
  const disk = new Y.Doc()
  Y.applyUpdate(disk, update)
  kept.set(name, disk)
  return Promise.resolve(true)
}

/** Reads a document into an empty one. */
export function readStored(name: string, doc: Y.Doc): Promise<void> {
  const disk = kept.get(name)
  if (disk) Y.applyUpdate(doc, Y.encodeStateAsUpdate(disk))
  return Promise.resolve()
}

/** Forgets a document. */
export function erase(name: string): Promise<void> {
  kept.delete(name)
  return Promise.resolve()
}
