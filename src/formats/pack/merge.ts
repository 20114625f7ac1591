import { type Diff, diff, type TableDiff } from '../../model/diff.ts'
import type { DataTables, ModelTables } from '../../model/model.ts'
import { missingEnds, withoutMissingEnds } from '../../model/removal.ts'
import type { ModelFile } from '../json/file.ts'

type Fields = Readonly<Record<string, unknown>>

/** A model with the changes of a pack made in it. `lost` counts those whose record, or what it refers to, has gone. */
export interface Merged {
  readonly file: ModelFile
  readonly lost: number
}

/**
 * Makes in the model as it is now what was changed in a pack since it was saved: field by field, so that what others did
 * meanwhile stays. A field that both changed becomes what the pack says.
 */
export function mergePack(now: ModelFile, saved: ModelFile, edited: ModelFile): Merged {
  const model = mergeTables(now.model, diff<ModelTables>(saved.model, edited.model))
  const data = mergeTables(now.data, diff<DataTables>(saved.data, edited.data))
  const dangling = missingEnds(model.tables).length - missingEnds(now.model).length
  const whole = dangling > 0 ? withoutMissingEnds(model.tables) : model.tables
  return {
    file: { model: whole, data: data.tables },
    lost: model.lost + data.lost + Math.max(0, dangling),
  }
}

function mergeTables<T extends object>(now: T, changes: Diff): { readonly tables: T; readonly lost: number } {
  let lost = 0
  const merged: Record<string, ReadonlyMap<string, Fields>> = {}
  for (const [name, change] of Object.entries(changes)) {
    const records = new Map((now as Record<string, ReadonlyMap<string, Fields>>)[name])
    lost += mergeTable(records, change)
    merged[name] = records
  }
  return { tables: { ...now, ...merged }, lost }
}

function mergeTable(records: Map<string, Fields>, { added, removed, changed }: TableDiff): number {
  let lost = 0
  for (const id of removed.keys()) records.delete(id)
  for (const [id, record] of added) records.set(id, record)
  for (const [id, fields] of changed) {
    const record = records.get(id)
    if (!record) lost++
    else records.set(id, { ...record, ...Object.fromEntries(Object.entries(fields).map(([key, [, to]]) => [key, to])) })
  }
  return lost
}
