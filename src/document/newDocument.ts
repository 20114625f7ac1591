import * as Y from 'yjs'
import { applyDiff, diff } from '../model/diff.ts'
import { emptySnapshot } from '../model/model.ts'
import type { DraftOf, Snapshot, Tables } from '../model/records/table.ts'
import { SEED } from './origins.ts'
import { persist, storeNew } from './persist.ts'
import { bindTables } from './tables.ts'
import { type AnySnapshot, checkRecords, writeRecords } from './tablesWrite.ts'

/**
 * Writes the content of a new document on this device; `made` hears that there was none of that name. One that is there
 * already gets this content. Returns its size in bytes. Throws a CommandError when a record would not parse.
 */
export async function writeDocument<T extends Tables>(
  name: string,
  tables: T,
  snapshot: Snapshot<T>,
  made: () => void,
): Promise<number> {
  const update = updateOf(tables, snapshot)
  if (!(await storeNew(name, update, made))) return rewrite(name, tables, snapshot)
  return update.length
}

/** A whole document as one update. */
function updateOf<T extends Tables>(tables: T, snapshot: Snapshot<T>): Uint8Array {
  const next = snapshot as AnySnapshot
  const all = new Map(Object.keys(tables).map((name) => [name, new Set(next[name]?.keys())]))
  checkRecords(tables, next, all)
  const doc = new Y.Doc()
  doc.transact(() => writeRecords(doc, tables, emptySnapshot(tables), next, all), SEED)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

async function rewrite<T extends Tables>(name: string, tables: T, snapshot: Snapshot<T>): Promise<number> {
  const doc = new Y.Doc()
  const kept = await persist(doc, name)
  const bound = bindTables(doc, tables)
  bound.edit((draft: DraftOf<T>) => applyDiff(draft, diff(bound.store.getState().snapshot, snapshot)), SEED)
  await kept.settled()
  const bytes = Y.encodeStateAsUpdate(doc).length
  bound.destroy()
  await kept.close()
  doc.destroy()
  return bytes
}
