import * as Y from 'yjs'
import {
  FORMAT_VERSION,
  migrate,
  type Migration,
  MIGRATIONS,
  type RawTables,
  versionOf,
} from '../model/migrations/migrations.ts'
import { MODEL_TABLES } from '../model/model.ts'
import { sameValue } from '../model/diff.ts'
import { META_ID } from '../model/records/meta.ts'
import type { Table } from '../model/records/table.ts'
import { MIGRATION } from './origins.ts'

/** Whether the document can be written by this version of the app. */
export type Fit = 'current' | 'newer'

/**
 * Brings a shared model up to the newest format, through the same steps as a file, in one transaction that undo
 * does not follow. A document newer than the app is left alone.
 */
export function migrateShared(doc: Y.Doc, steps: readonly Migration[] = MIGRATIONS): Fit {
  const newest = 1 + steps.length
  const raw = rawTables(doc)
  const version = versionOf(raw)
  if (version > newest) return 'newer'
  if (version === 0 || version === newest) return 'current'
  const after = rawTables(doc)
  migrate(after, steps)
  doc.transact(() => writeRaw(doc, raw, after), MIGRATION)
  return 'current'
}

/** Whether this app can write the document as it is now, without changing it. */
export function fitOf(doc: Y.Doc): Fit {
  const meta = doc.getMap('meta').get(META_ID)
  const format: unknown = meta instanceof Y.Map ? meta.get('format') : undefined
  return typeof format === 'number' && format > FORMAT_VERSION ? 'newer' : 'current'
}

/** The document as plain tables of its own, whatever they are called. Shared types inside a field are passed over. */
function rawTables(doc: Y.Doc): RawTables {
  const tables = bare<RawTables[string]>()
  for (const name of new Set([...doc.share.keys(), ...Object.keys(MODEL_TABLES)])) {
    const records = bare<Record<string, unknown>>()
    tables[name] = records
    for (const [id, record] of doc.getMap(name)) {
      if (!(record instanceof Y.Map)) continue
      const fields = bare<unknown>()
      fields['id'] = id
      for (const [field, value] of record as Y.Map<unknown>) {
        if (value instanceof Y.Text) fields[field] = value.toString()
        else if (!(value instanceof Y.AbstractType)) fields[field] = structuredClone(value)
      }
      records[id] = fields
    }
  }
  return tables
}

/** An object without inherited names: a record may be called "constructor". */
function bare<V>(): Record<string, V> {
  return Object.create(null) as Record<string, V>
}

function writeRaw(doc: Y.Doc, before: RawTables, after: RawTables): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const shared = doc.getMap(name)
    const texts = (MODEL_TABLES as Record<string, Table | undefined>)[name]?.texts ?? []
    for (const id of Object.keys(before[name] ?? {})) if (!after[name]?.[id]) shared.delete(id)
    for (const [id, record] of Object.entries(after[name] ?? {})) {
      const old = before[name]?.[id]
      const present = shared.get(id)
      const target = present instanceof Y.Map ? (present as Y.Map<unknown>) : new Y.Map<unknown>()
      for (const field of Object.keys(old ?? {})) if (!(field in record)) target.delete(field)
      for (const [field, value] of Object.entries(record)) {
        if (field === 'id' || (old && sameValue(old[field], value))) continue
        // A text is replaced, not edited: two people who migrate apart would otherwise both insert the same words.
        target.set(field, texts.includes(field) ? new Y.Text(String(value)) : value)
      }
      if (target !== present) shared.set(id, target)
    }
  }
}
