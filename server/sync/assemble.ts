import * as Y from 'yjs'
import type { StoredDocument } from '../storage/storage.ts'

/** What is kept of a document, in the order in which it has to be applied. */
export function partsOf({ snapshot, updates }: StoredDocument): readonly Uint8Array[] {
  return snapshot === null ? updates : [snapshot, ...updates]
}

/**
 * Applies stored parts to a document and returns how many of them failed. One part that Yjs cannot take keeps nobody
 * from the rest.
 */
export function assemble(doc: Y.Doc, parts: readonly Uint8Array[]): number {
  let failed = 0
  try {
    doc.transact(() => {
      for (const part of parts) {
        try {
          Y.applyUpdate(doc, part)
        } catch {
          failed += 1
        }
      }
    })
  } catch {
    // What comes after a transaction: what was applied stays applied.
    failed += 1
  }
  return failed
}

/** One snapshot of the stored parts. Throws when any of them cannot be applied: then they are better left as they are. */
export function merge(parts: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  if (assemble(doc, parts) > 0) throw new Error('A part of the document cannot be applied')
  return Y.encodeStateAsUpdate(doc)
}
