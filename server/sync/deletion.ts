import type { Hocuspocus } from '@hocuspocus/server'
import { documentName, documentsOfModel } from '../../src/model/sharing/documents.ts'
import type { Signal } from '../signals.ts'
import { type GuestContext, guestsOf, refuseDocument } from './guest.ts'

export interface Deletion {
  /** Whether the document was deleted for good while this process ran: nothing of it is kept any more. */
  readonly isGone: (name: string) => boolean
  /** Closes what was deleted for everybody, and puts it away without keeping it. */
  readonly act: (signal: Extract<Signal, { readonly type: 'model-deleted' | 'workspace-deleted' }>) => void
}

export function makeDeletion(host: () => Hocuspocus<GuestContext>): Deletion {
  const gone = new Set<string>()

  const remove = (name: string) => {
    gone.add(name)
    const document = host().documents.get(name)
    if (document) for (const connection of guestsOf(document)) refuseDocument(connection, 'deleted')
  }

  return {
    isGone: (name) => gone.has(name),
    act(signal) {
      if (signal.type === 'model-deleted') documentsOfModel(signal.model).forEach(remove)
      else {
        // One server holds one workspace: all that is open belongs to it.
        const names = [...host().documents.keys(), ...host().loadingDocuments.keys()]
        for (const name of [...names, documentName('workspace', signal.workspace)]) remove(name)
      }
    },
  }
}
