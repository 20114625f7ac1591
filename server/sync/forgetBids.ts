import * as Y from 'yjs'
import type { Workspace } from '../../src/model/model.ts'
import { documentName } from '../../src/model/sharing/documents.ts'
import type { Signals } from '../signals.ts'
import type { Storage, StoredDocument } from '../storage/storage.ts'
import { assemble, merge, partsOf } from './assemble.ts'

/** The tables of the workspace whose rows are about one bid. */
const OF_BIDS = ['bidReviews', 'responses', 'records'] as const satisfies readonly (keyof Workspace)[]

interface Parts {
  readonly storage: Pick<Storage, 'load' | 'amend' | 'compact' | 'wasDeleted'>
  readonly signals: Pick<Signals, 'send'>
}

/**
 * Takes what reviewers said of bids, with their names, out of the workspace, for good: the snapshot is made anew without
 * it. Asked before the bid's model is deleted, so that a failure between the two leaves nothing behind.
 */
export async function forgetBids(
  { storage, signals }: Parts,
  workspace: string,
  bids: ReadonlySet<string>,
): Promise<void> {
  const name = documentName('workspace', workspace)
  const found = await storage.amend([name], (kept) => {
    const doc = docOf(kept.get(name))
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    doc.transact(() => {
      for (const { table, id, bid } of rowsIn(doc)) if (bids.has(bid)) doc.getMap(table).delete(id)
    })
    return { outcome: updates.length > 0, updates: new Map(updates.map((update) => [name, update])) }
  })
  if (found !== true) return
  await signals.send({ type: 'documents-added-to', documents: [name] })
  await storage.compact(name, merge)
}

/** Takes out what was said of bids that were deleted: a reviewer who was offline meanwhile may bring it again. */
export async function forgetDeletedBids(parts: Parts, workspace: string): Promise<void> {
  const rows = rowsIn(docOf(await parts.storage.load(documentName('workspace', workspace))))
  const deleted = new Set<string>()
  for (const bid of new Set(rows.map((row) => row.bid))) if (await parts.storage.wasDeleted(bid)) deleted.add(bid)
  if (deleted.size > 0) await forgetBids(parts, workspace, deleted)
}

function docOf(kept: StoredDocument | undefined): Y.Doc {
  const doc = new Y.Doc()
  if (kept !== undefined) assemble(doc, partsOf(kept))
  return doc
}

interface Row {
  readonly table: (typeof OF_BIDS)[number]
  readonly id: string
  readonly bid: string
}

/** Every row that names a bid, also one that no app can read: it can have a name in it all the same. */
function rowsIn(doc: Y.Doc): readonly Row[] {
  return OF_BIDS.flatMap((table) =>
    [...doc.getMap(table)].flatMap(([id, row]) => {
      const bid: unknown = row instanceof Y.Map ? row.get('bid') : undefined
      return typeof bid === 'string' ? [{ table, id, bid }] : []
    }),
  )
}
