import * as Y from 'yjs'
import { type Diff, diff } from '../model/diff.ts'
import type { Snapshot, Tables } from '../model/records/table.ts'
import { MENDED } from './origins.ts'

/** One document that undo follows: its tables, and the parsed state that follows every transaction. */
export interface Scope {
  readonly doc: Y.Doc
  readonly tables: Tables
  readonly store: { readonly getState: () => { readonly snapshot: object } }
  /** Whether this person may write it now; it is so when nothing is said. */
  readonly writable?: () => boolean
}

export type Step = Y.UndoManager['undoStack'][number]

/** The fields that a step changed or removed, as they were before it, by table and id. */
type Before = Map<string, Map<string, Map<string, unknown>>>

/**
 * Undo of a field that two people set at the same moment may leave it with no value at all: Yjs takes mine away and
 * will not bring the older one back over the other's, which is already gone. A record without a field is hidden, so
 * each step remembers what stood before it, and after undo or redo `mend` writes the fields that are missing.
 */
export function mender({ doc, tables, store }: Scope, manager: Y.UndoManager) {
  const snapshot = () => store.getState().snapshot as Snapshot<Tables>
  let before = snapshot()
  const look = () => {
    before = snapshot()
  }
  doc.on('beforeTransaction', look)
  const remember = ({ stackItem }: { stackItem: Step }) => {
    const known = stackItem.meta.get(mender) as Before | undefined
    stackItem.meta.set(mender, withOlder(known ?? new Map(), diff(before, snapshot())))
  }
  manager.on('stack-item-added', remember)
  manager.on('stack-item-updated', remember)
  return {
    mend: (step: Step): void => {
      const known = (step.meta.get(mender) as Before | undefined) ?? new Map()
      doc.transact(() => writeMissing(doc, tables, known), MENDED)
    },
    stop: () => doc.off('beforeTransaction', look),
  }
}

function withOlder(known: Before, changes: Diff): Before {
  for (const [table, { removed, changed }] of Object.entries(changes)) {
    const records = known.get(table) ?? new Map<string, Map<string, unknown>>()
    known.set(table, records)
    const keep = (id: string, field: string, value: unknown) => {
      const fields = records.get(id) ?? new Map<string, unknown>()
      records.set(id, fields)
      if (!fields.has(field)) fields.set(field, value)
    }
    for (const [id, record] of removed) for (const [field, value] of Object.entries(record)) keep(id, field, value)
    for (const [id, fields] of changed) for (const [field, [old]] of Object.entries(fields)) keep(id, field, old)
  }
  return known
}

function writeMissing(doc: Y.Doc, tables: Tables, known: Before): void {
  for (const [table, records] of known) {
    for (const [id, fields] of records) {
      const record = doc.getMap(table).get(id)
      if (!(record instanceof Y.Map)) continue
      for (const [field, value] of fields) {
        if (field === 'id' || record.has(field)) continue
        record.set(field, tables[table]?.texts.includes(field) ? new Y.Text(String(value)) : value)
      }
    }
  }
}
