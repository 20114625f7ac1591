import type { Kysely, SelectQueryBuilder, Transaction } from 'kysely'

import type { Tables } from './schema.ts'

/** Where the database is. */
export type DatabasePlace =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string }

/** All that differs between the two engines; every other query is the same. */
export interface Engine {
  readonly kind: DatabasePlace['kind']
  readonly db: Kysely<Tables>
  /** Appends to a document's log, durably; false when there is no such document. It runs for every edit. */
  readonly append: (document: string, update: Uint8Array) => Promise<boolean>
  /** Reads rows for a transaction that will change them, so that a second one waits. Appends go on. */
  readonly lock: <DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>) => SelectQueryBuilder<DB, TB, O>
  /** Runs with a picture of one moment, while others write. */
  readonly atOneMoment: <T>(read: (db: Transaction<Tables>) => Promise<T>) => Promise<T>
  /** Lets numbering go on after rows that were written with their numbers. */
  readonly resumeNumbers: (db: Transaction<Tables>) => Promise<void>
  /** Takes what was deleted out of the files, as far as the engine can. */
  readonly erase: () => Promise<void>
  readonly close: () => Promise<void>
}
