import { enableMapSet, enablePatches, produceWithPatches, setAutoFreeze } from 'immer'
import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { CommandError } from '../model/error.ts'
import { emptySnapshot } from '../model/model.ts'
import type { DraftOf, Snapshot, Tables } from '../model/records/table.ts'
import { LOCAL } from './origins.ts'
import { readRecord, sameRecord, type Unreadable } from './tablesRead.ts'
import { checkRecords, touchedRecords, writeRecords } from './tablesWrite.ts'

enablePatches()
enableMapSet()
// Snapshots are frozen where they are read; immer's own result is thrown away.
setAutoFreeze(false)

/** What the screen reads: the parsed document, and what in it could not be read. */
export interface TablesState<T extends Tables> {
  readonly snapshot: Snapshot<T>
  readonly unreadable: ReadonlyMap<string, Unreadable>
}

/** A shared document bound to tables: commands go in through `edit`, parsed snapshots come out of `store`. */
export interface BoundTables<T extends Tables> {
  readonly doc: Y.Doc
  readonly store: StoreApi<TablesState<T>>
  /** Runs a recipe of commands as one transaction. Throws a CommandError, with nothing written, on nonsense. */
  readonly edit: (recipe: (draft: DraftOf<T>) => void, origin?: symbol) => boolean
  readonly destroy: () => void
}

/**
 * Binds a Y.Doc to tables, both ways. Writes: a recipe over the current snapshot, checked, then written field by
 * field in one transaction. Reads: every transaction, whoever made it, marks the records it touched; only those are
 * read again, parsed and frozen, and all others keep their identity.
 */
export function bindTables<T extends Tables>(doc: Y.Doc, tables: T): BoundTables<T> {
  const dirty = new Map<string, Set<string>>()
  const store = createStore<TablesState<T>>(() => ({
    snapshot: emptySnapshot(tables) as Snapshot<T>,
    unreadable: new Map(),
  }))
  const stops: (() => void)[] = []

  for (const name of Object.keys(tables)) {
    const shared = doc.getMap(name)
    const ids = new Set<string>(shared.keys())
    dirty.set(name, ids)
    const mark = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
      for (const event of events) {
        const [id] = event.path
        if (id !== undefined) ids.add(String(id))
        else for (const key of event.keys.keys()) ids.add(key)
      }
    }
    shared.observeDeep(mark)
    stops.push(() => shared.unobserveDeep(mark))
  }

  const refresh = () => {
    const state = store.getState()
    const next = readDirty(doc, tables, dirty, state)
    if (next !== state) store.setState(next, true)
  }
  refresh()
  doc.on('afterTransaction', refresh)
  stops.push(() => doc.off('afterTransaction', refresh))

  let editing = false
  return {
    doc,
    store,
    edit(recipe, origin = LOCAL) {
      if (editing) throw new CommandError('nested-edit')
      editing = true
      try {
        const before = store.getState().snapshot
        const [next, patches] = produceWithPatches(before, (draft) => {
          // In a block: immer would take what a recipe of one expression gives back for the next snapshot.
          recipe(draft as DraftOf<T>)
        })
        if (patches.length === 0) return false
        const touched = touchedRecords(patches)
        checkRecords(tables, next, touched)
        // A command may write what already stood there: then nothing changes, and there is nothing to undo.
        return doc.transact((transaction) => {
          writeRecords(doc, tables, before, next, touched)
          return transaction.changed.size > 0
        }, origin)
      } finally {
        editing = false
      }
    },
    destroy() {
      for (const stop of stops) stop()
    },
  }
}

function readDirty<T extends Tables>(
  doc: Y.Doc,
  tables: T,
  dirty: Map<string, Set<string>>,
  state: TablesState<T>,
): TablesState<T> {
  let snapshot = state.snapshot as Record<string, ReadonlyMap<string, object>>
  let unreadable = state.unreadable as Map<string, Unreadable>
  for (const [name, ids] of dirty) {
    const table = tables[name]
    if (ids.size === 0 || !table) continue
    const shared = doc.getMap(name)
    const records = new Map(snapshot[name])
    let changed = false
    for (const id of ids) {
      const key = `${name}/${id}`
      const read = shared.has(id) ? readRecord(name, table, id, shared.get(id)) : null
      if (unreadable.has(key) || (read && 'unreadable' in read)) {
        if (unreadable === state.unreadable) unreadable = new Map(unreadable)
        if (read && 'unreadable' in read) unreadable.set(key, read.unreadable)
        else unreadable.delete(key)
      }
      const old = records.get(id)
      if (read && 'record' in read) {
        if (old && sameRecord(old, read.record)) continue
        records.set(id, read.record)
        changed = true
      } else changed = records.delete(id) || changed
    }
    ids.clear()
    if (changed) snapshot = { ...snapshot, [name]: records }
  }
  const same = snapshot === state.snapshot && unreadable === state.unreadable
  return same ? state : { snapshot: snapshot as Snapshot<T>, unreadable }
}
