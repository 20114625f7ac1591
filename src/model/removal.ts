import type { Model, ModelDraft, Reference, TableName } from './model.ts'
import { MODEL_TABLES } from './model.ts'
import type { Table } from './records/table.ts'

const NAMES = Object.keys(MODEL_TABLES) as TableName[]

type Fields = Readonly<Record<string, unknown>>

/**
 * All records that go when these go: the records named, and whatever refers to them (a node's links, a link's
 * assumptions, their evidence). In the order found, each once; ids that do not exist are left out.
 */
export function removalOf(model: Model | ModelDraft, seeds: readonly Reference[]): Reference[] {
  const gone = new Map<TableName, Set<string>>(NAMES.map((name) => [name, new Set()]))
  const found: Reference[] = []
  const take = (table: TableName, id: string): boolean => {
    const set = gone.get(table)
    if (!set || set.has(id) || !model[table].has(id)) return false
    set.add(id)
    found.push({ table, id })
    return true
  }
  let grown = false
  for (const seed of seeds) grown = take(seed.table, seed.id) || grown
  while (grown) {
    grown = false
    for (const name of NAMES) {
      const { references } = MODEL_TABLES[name] as Table
      if (!references.some((reference) => gone.get(reference.table as TableName)?.size)) continue
      for (const [id, record] of model[name]) {
        if (references.some((reference) => refersTo(record, reference, gone))) grown = take(name, id) || grown
      }
    }
  }
  return found
}

function refersTo(record: Fields, reference: Table['references'][number], gone: Map<TableName, Set<string>>): boolean {
  if (reference.when && record[reference.when.field] !== reference.when.is) return false
  return gone.get(reference.table as TableName)?.has(String(record[reference.field])) ?? false
}

/** References of the model that point at nothing, as [where, field, missing id]. They are shown, never mended alone. */
export function missingEnds(model: Model): { at: Reference; field: string; missing: string }[] {
  const missing: { at: Reference; field: string; missing: string }[] = []
  for (const name of NAMES) {
    const { references } = MODEL_TABLES[name] as Table
    if (references.length === 0) continue
    for (const [id, record] of model[name]) {
      for (const { field, table, when } of references) {
        const fields = record as Fields
        if (when && fields[when.field] !== when.is) continue
        const target = String(fields[field])
        if (!model[table as TableName].has(target)) missing.push({ at: { table: name, id }, field, missing: target })
      }
    }
  }
  return missing
}

/** The model without the records that refer to something that is not there, nor what hangs on those. */
export function withoutMissingEnds(model: Model): Model {
  let whole = model
  for (let missing = missingEnds(whole); missing.length > 0; missing = missingEnds(whole)) {
    const tables: Record<string, Map<string, unknown>> = {}
    for (const { at } of missing) {
      const records = (tables[at.table] ??= new Map<string, unknown>(whole[at.table]))
      records.delete(at.id)
    }
    whole = { ...whole, ...tables }
  }
  return whole
}
