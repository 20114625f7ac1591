import type { Extension, onStoreDocumentPayload } from '@hocuspocus/server'
import { parseDocumentName } from '../../src/model/sharing/documents.ts'
import type { Log } from '../log.ts'
import type { Signals } from '../signals.ts'
import type { Storage } from '../storage/storage.ts'
import { merge } from './assemble.ts'
import { renewCopy } from './copy.ts'
import type { Deletion } from './deletion.ts'
import { forgetDeletedBids } from './forgetBids.ts'
import type { Sizes } from './sizes.ts'

interface Parts {
  readonly storage: Storage
  readonly signals: Signals
  readonly sizes: Sizes
  readonly deletion: Deletion
  readonly log: Log
}

export interface Compacting {
  /**
   * Makes one snapshot of snapshot and log of a document, and keeps a parsed copy of a model beside it. Every update is kept
   * already, so a failure here loses nothing, and two processes may do it at the same time. Never throws: the document
   * could not be put away then.
   */
  readonly compact: (documentName: string) => Promise<void>
}

export function makeCompacting({ storage, signals, sizes, deletion, log }: Parts): Compacting {
  return {
    async compact(documentName) {
      if (deletion.isGone(documentName)) return
      try {
        const snapshot = await storage.compact(documentName, merge)
        sizes.forget(documentName)
        const name = parseDocumentName(documentName)
        if (snapshot === null || name === null) return
        if (name.kind === 'workspace') await forgetDeletedBids({ storage, signals }, name.id)
        if (name.kind === 'model' || name.kind === 'data') await renewCopy(storage, name.id)
      } catch (error) {
        log.error({ err: error }, 'sync: a document could not be compacted')
      }
    },
  }
}

/** Compacts a document while it is edited, and when the last one leaves it. */
export function compaction({ compact }: Compacting, sizes: Sizes): Extension {
  return {
    onStoreDocument: ({ documentName }: onStoreDocumentPayload) => compact(documentName),
    async afterUnloadDocument({ documentName }) {
      sizes.forget(documentName)
    },
  }
}
