import type { Diff } from './diff.ts'
import type { Model } from './model.ts'

type Fields = Readonly<Record<string, unknown>>

/** The model with these changes made in it; tables and records without one stay the same objects. */
export function withChanges(model: Model, changes: Diff): Model {
  const tables: Record<string, ReadonlyMap<string, Fields>> = {}
  for (const [name, { added, removed, changed }] of Object.entries(changes)) {
    const records = new Map((model as Record<string, ReadonlyMap<string, Fields>>)[name])
    for (const id of removed.keys()) records.delete(id)
    for (const [id, record] of added) records.set(id, record)
    for (const [id, fields] of changed) {
      const values = Object.fromEntries(Object.entries(fields).map(([field, [, value]]) => [field, value]))
      records.set(id, Object.freeze({ ...records.get(id), ...values }))
    }
    tables[name] = records
  }
  return { ...model, ...tables }
}
