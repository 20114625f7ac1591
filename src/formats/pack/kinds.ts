import type { Table } from '../../model/records/table.ts'

/** What a column holds, as the dictionary names it. `id?` is an id or nothing; `code` is a short code such as L01. */
export type KindName =
  | 'text'
  | 'list'
  | 'number'
  | 'whole'
  | 'yes-no'
  | 'choice'
  | 'id'
  | 'id?'
  | 'order'
  | 'date'
  | 'moment'
  | 'code'

export interface Kind {
  readonly name: KindName
  /** The words of a choice, '' among them where nothing may be chosen. */
  readonly allowed: readonly string[]
}

type Schema = Table['schema']['shape'][string]

/** What a field holds, found from its schema, so that the pack cannot disagree with what the app reads. */
export function kindOf(schema: Schema): Kind {
  return { name: nameOf(schema), allowed: schema.def.type === 'enum' ? entriesOf(schema) : [] }
}

function nameOf(schema: Schema): KindName {
  const takes = (value: unknown) => schema.safeParse(value).success
  const { type } = schema.def
  if (type === 'boolean') return 'yes-no'
  if (type === 'number') return 'whole'
  if (type === 'nullable') return 'number'
  if (type === 'array') return 'list'
  if (type === 'enum') return 'choice'
  if (takes('any words')) return 'text'
  if (takes('n-1')) return takes('') ? 'id?' : 'id'
  if (takes('a0')) return 'order'
  if (takes('2025-01-31T00:00:00Z')) return 'moment'
  return takes('2025-01-31') ? 'date' : 'code'
}

function entriesOf(schema: Schema): readonly string[] {
  // The schema of an enum keeps its words here; the common type of all schemas does not say so.
  const { entries } = schema.def as unknown as { readonly entries: Readonly<Record<string, string>> }
  return Object.values(entries)
}
