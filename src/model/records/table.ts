import type * as z from 'zod/mini'

type AnyRecord = z.ZodMiniObject<Record<string, z.ZodMiniType>>

/** A field that names a record of another table; with `when`, only if that other field has that value. */
export interface Reference {
  readonly field: string
  readonly table: string
  readonly when?: { readonly field: string; readonly is: string }
}

/**
 * One table of a document: how its records parse, which fields are long text that merges (Y.Text in the shared
 * document), and which name other records. A record whose reference is gone goes with it (see removal.ts).
 */
export interface Table<S extends AnyRecord = AnyRecord> {
  readonly schema: S
  readonly texts: readonly string[]
  readonly references: readonly Reference[]
}

export function table<S extends AnyRecord>(schema: S, options: Partial<Omit<Table<S>, 'schema'>> = {}): Table<S> {
  return { schema, texts: options.texts ?? [], references: options.references ?? [] }
}

/** The records of a table, by its definition. */
export type RecordOf<T extends Table> = z.infer<T['schema']>
export type Tables = Record<string, Table>
/** A parsed document: every table a map by id. Records are frozen, and keep their identity while unchanged. */
export type Snapshot<T extends Tables> = { readonly [K in keyof T]: ReadonlyMap<string, Readonly<RecordOf<T[K]>>> }
/** What a command writes to: the same tables, open for change inside one edit. */
export type DraftOf<T extends Tables> = { readonly [K in keyof T]: Map<string, RecordOf<T[K]>> }
