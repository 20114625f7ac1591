import * as Y from 'yjs'
import { migrateShared } from '../src/document/migrateShared.ts'
import { bindTables } from '../src/document/tables.ts'
import type { DraftOf, Snapshot, Tables } from '../src/model/records/table.ts'
import type { StoredDocument } from './storage/storage.ts'
import { assemble, partsOf } from './sync/assemble.ts'

/** What is kept of a document that nobody has written yet. */
export const NOTHING: StoredDocument = { snapshot: null, updates: [] }

/** A kept document as tables, read without opening it for anybody. */
export interface StoredTables<T extends Tables> {
  readonly doc: Y.Doc
  readonly snapshot: () => Snapshot<T>
  /** Runs commands on it. Throws a CommandError, with nothing written, on nonsense. */
  readonly edit: (recipe: (draft: DraftOf<T>) => void) => void
  /** What was written since it was read, as one update; null when nothing was. */
  readonly written: () => Uint8Array | null
}

/**
 * Reads what is kept of a document. A model of an older version is migrated on the way, and the migration is then part of
 * what was written: after it the model can be edited.
 */
export function storedTables<T extends Tables>(kept: StoredDocument, tables: T): StoredTables<T> {
  const doc = new Y.Doc()
  assemble(doc, partsOf(kept))
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  if ('meta' in tables) migrateShared(doc)
  const bound = bindTables(doc, tables)
  return {
    doc,
    snapshot: () => bound.store.getState().snapshot,
    edit: (recipe) => void bound.edit(recipe),
    written: () => (updates.length === 0 ? null : Y.mergeUpdates(updates)),
  }
}
