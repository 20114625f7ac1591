import { type Kysely, sql } from 'kysely'

import type { Engine } from './engine.ts'
import type { Tables } from './schema.ts'
import type { Storage, StoredDocument } from './storage.ts'

type Documents = Pick<Storage, 'append' | 'load' | 'amend' | 'compact' | 'logged' | 'documentBytes'>

const MOST_NAMED = 1000 // rows named in one statement: an engine takes only so many parameters

/** Drivers give Node's Buffer, which is a Uint8Array with other habits (its slices share memory). */
const plain = (bytes: Uint8Array) => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export function documentStorage({ db, append, lock }: Engine): Documents {
  return {
    append,
    load: (document) => load(db, document),
    async amend(documents, change) {
      return db.transaction().execute(async (transaction) => {
        const kept = new Map<string, StoredDocument>()
        // In one order for everybody: two that take the same documents do not wait for each other.
        for (const name of documents.toSorted()) {
          const row = transaction.selectFrom('documents').where('name', '=', name).select('name')
          if ((await lock(row).executeTakeFirst()) === undefined) return null
          kept.set(name, await load(transaction, name))
        }
        const { outcome, updates } = change(kept)
        for (const [document, bytes] of updates) {
          await transaction.insertInto('updates').values({ document, bytes }).execute()
        }
        return outcome
      })
    },
    async compact(document, merge) {
      return db.transaction().execute(async (transaction) => {
        const kept = await lock(
          transaction.selectFrom('documents').where('name', '=', document).select('snapshot'),
        ).executeTakeFirst()
        if (kept === undefined) return null
        const log = await transaction
          .selectFrom('updates')
          .where('document', '=', document)
          .select(['seq', 'bytes'])
          .orderBy('seq')
          .execute()
        const old = kept.snapshot === null ? [] : [plain(kept.snapshot)]
        if (log.length === 0) return old[0] ?? null
        const snapshot = merge([...old, ...log.map(({ bytes }) => plain(bytes))])
        await transaction.updateTable('documents').set({ snapshot }).where('name', '=', document).execute()
        // The rows that were read and no others: a lower number can be committed later than a higher one.
        for (let from = 0; from < log.length; from += MOST_NAMED) {
          const read = log.slice(from, from + MOST_NAMED).map(({ seq }) => seq)
          await transaction.deleteFrom('updates').where('seq', 'in', read).execute()
        }
        return snapshot
      })
    },
    async logged() {
      const rows = await db.selectFrom('updates').select('document').distinct().execute()
      return rows.map(({ document }) => document)
    },
    async documentBytes(document) {
      const { rows } = await sql<{ bytes: number }>`
        select coalesce(length(snapshot), 0)
          + (select coalesce(sum(length(bytes)), 0) from updates where document = ${document}) as bytes
        from documents where name = ${document}`.execute(db)
      return rows[0]?.bytes ?? 0
    },
  }
}

async function load(db: Kysely<Tables>, document: string): Promise<StoredDocument> {
  // One statement sees one moment: a compaction between two would hide what it moved.
  const rows = await db
    .selectFrom('documents')
    .where('name', '=', document)
    .select([sql<number>`0`.as('seq'), 'snapshot as bytes'])
    .unionAll(db.selectFrom('updates').where('document', '=', document).select(['seq', 'bytes']))
    .orderBy('seq')
    .execute()
  const [first, ...log] = rows.map(({ bytes }) => (bytes === null ? null : plain(bytes)))
  return { snapshot: first ?? null, updates: log.filter((update) => update !== null) }
}
