import type { Extension, onLoadDocumentPayload } from '@hocuspocus/server'
import type * as Y from 'yjs'
import { migrateShared } from '../../src/document/migrateShared.ts'
import { parseDocumentName } from '../../src/model/sharing/documents.ts'
import type { Log } from '../log.ts'
import type { Storage } from '../storage/storage.ts'
import { assemble, partsOf } from './assemble.ts'
import { type GuestContext, type Line, NotAdmitted } from './guest.ts'

/** Loads a document from snapshot and log, and brings a model of an older version up to date. */
export function loading(storage: Storage, log: Log, lines: ReadonlySet<Line>): Extension<GuestContext> {
  return {
    async onLoadDocument({ documentName, document }: onLoadDocumentPayload<GuestContext>) {
      try {
        const failed = assemble(document, partsOf(await storage.load(documentName)))
        if (failed > 0) log.error({ failed }, 'sync: parts of a document could not be read')
        const isModel = parseDocumentName(documentName)?.kind === 'model'
        const migration = isModel ? migrationOf(document, log) : null
        if (migration !== null && !(await storage.append(documentName, migration))) throw new NotAdmitted('deleted')
      } catch (error) {
        if (error instanceof NotAdmitted) throw error
        log.error({ err: error }, 'sync: a document could not be loaded')
        // All who wait for it: their providers connect again, and would not after a refusal.
        for (const line of lines) if (line.open.get(documentName) === null) line.refuse('not-stored')
        throw new NotAdmitted('not-stored')
      }
    },
  }
}

/** Migrates the document in place; null when there was nothing to do. */
function migrationOf(doc: Y.Doc, log: Log): Uint8Array | null {
  const updates: Uint8Array[] = []
  const note = (update: Uint8Array) => updates.push(update)
  doc.on('update', note)
  try {
    migrateShared(doc)
  } catch (error) {
    log.error({ err: error }, 'sync: a model could not be migrated')
  } finally {
    doc.off('update', note)
  }
  return updates[0] ?? null
}
