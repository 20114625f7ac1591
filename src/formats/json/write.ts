import { canonicalJson, sortedRecords } from '../../model/canonical.ts'
import { FORMAT_VERSION } from '../../model/migrations/migrations.ts'
import { missingEnds, removalOf } from '../../model/removal.ts'
import { FILE_FORMAT, type ModelFile } from './file.ts'

/**
 * A model file as canonical JSON: the same content gives the same bytes. Empty tables are left out, and so are records
 * that refer to something that is gone: a file is read whole or not at all.
 */
export function writeJson(file: ModelFile): string {
  return canonicalJson({
    format: FILE_FORMAT,
    version: FORMAT_VERSION,
    ...filled(file),
  })
}

function filled({ model, data }: ModelFile) {
  const hanging = removalOf(
    model,
    missingEnds(model).map(({ at }) => at),
  )
  const left = new Set(hanging.map(({ table, id }) => `${table}/${id}`))
  const values = [...data.observations].filter(
    ([, value]) => model.indicators.has(value.indicator) && (!value.return || data.returns.has(value.return)),
  )
  return {
    model: filledTables(model, (table, id) => !left.has(`${table}/${id}`)),
    data: filledTables({ ...data, observations: new Map(values) }),
  }
}

function filledTables(tables: object, keep: (table: string, id: string) => boolean = () => true) {
  const lists: Record<string, unknown[]> = {}
  for (const [name, records] of Object.entries(tables) as [string, ReadonlyMap<string, unknown>][]) {
    const kept = new Map([...records].filter(([id]) => keep(name, id)))
    if (kept.size > 0) lists[name] = sortedRecords(kept)
  }
  return lists
}
