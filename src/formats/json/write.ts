import { canonicalJson, sortedRecords } from '../../model/canonical.ts'
import { FORMAT_VERSION } from '../../model/migrations/migrations.ts'
import type { Data, Model } from '../../model/model.ts'
import { withoutMissingEnds } from '../../model/removal.ts'
import { FILE_FORMAT, type ModelFile } from './file.ts'

/**
 * A model file as canonical JSON: the same content gives the same bytes. Empty tables are left out. So is what refers
 * to something that people have deleted meanwhile: no view shows it, and a file must always open again.
 */
export function writeJson(file: ModelFile): string {
  return canonicalJson(contentOfFile(file))
}

/** What a model file says, before it is text. */
export function contentOfFile(file: ModelFile): object {
  const model = withoutMissingEnds(file.model)
  return {
    format: FILE_FORMAT,
    version: FORMAT_VERSION,
    model: filledTables(model),
    data: filledTables(wholeData(file.data, model)),
  }
}

function wholeData({ returns, observations }: Data, { indicators }: Model): Data {
  const whole = [...observations].filter(([, value]) => indicators.has(value.indicator))
  return {
    returns,
    observations: new Map(
      whole.map(([id, value]) => [id, value.return && !returns.has(value.return) ? { ...value, return: '' } : value]),
    ),
  }
}

/** The tables that hold anything, each as a list sorted by id. */
export function filledTables(tables: object): Record<string, unknown[]> {
  const filled: Record<string, unknown[]> = {}
  for (const [name, records] of Object.entries(tables) as [string, ReadonlyMap<string, unknown>][]) {
    if (records.size > 0) filled[name] = sortedRecords(records)
  }
  return filled
}
