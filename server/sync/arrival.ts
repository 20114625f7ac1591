import type { connectedPayload, Extension } from '@hocuspocus/server'
import type { Log } from '../log.ts'
import type { Deletion } from './deletion.ts'
import type { Formats } from './formats.ts'
import { greet } from './greeting.ts'
import { type GuestContext, refuseDocument } from './guest.ts'
import type { Rights } from './rights.ts'

interface Parts {
  readonly rights: Rights
  readonly formats: Formats
  readonly deletion: Deletion
  readonly log: Log
}

/** What happens when a document has been opened: what changed while it was loading, and who the browser is. */
export function arrival({ rights, formats, deletion, log }: Parts): Extension<GuestContext> {
  return {
    async connected({ connection, documentName, instance }: connectedPayload<GuestContext>) {
      const { document, context } = connection
      const { open } = context.line
      if (!document.hasConnection(connection)) {
        open.delete(documentName)
        return
      }
      open.set(documentName, connection)
      connection.onClose(() => open.delete(documentName))
      if (deletion.isGone(documentName)) {
        refuseDocument(connection, 'deleted')
        return
      }
      // It was put away in the moment between: what is written to it would reach nobody.
      if (instance.documents.get(documentName) !== document) {
        context.line.refuse('not-stored')
        return
      }
      try {
        await rights.refresh(connection)
        if (!document.hasConnection(connection)) return
        greet(connection)
        await formats.isBehind(connection)
      } catch (error) {
        log.error({ err: error }, 'sync: a document could not be opened')
        context.line.refuse('not-stored')
      }
    },
  }
}
