import type { Extension, onAuthenticatePayload } from '@hocuspocus/server'
import { parseDocumentName } from '../../src/model/sharing/documents.ts'
import { mayRead, mayWrite } from '../../src/model/sharing/roles.ts'
import type { Log } from '../log.ts'
import type { Storage } from '../storage/storage.ts'
import { type Guest, type GuestContext, type Line, NotAdmitted } from './guest.ts'
import type { Rights } from './rights.ts'

/** Lets a browser to a document as its cookie's grants say, and sets the connection read-only where they give no more. */
export function admission(storage: Storage, rights: Rights, log: Log): Extension<GuestContext> {
  return {
    async onAuthenticate({ documentName, context: { line }, connectionConfig }: onAuthenticatePayload<GuestContext>) {
      try {
        const guest = await admit(line, documentName)
        connectionConfig.readOnly = !mayWrite(guest.role, guest.document.kind)
        return { guest }
      } catch (error) {
        line.open.delete(documentName)
        if (error instanceof NotAdmitted) throw error
        log.error({ err: error }, 'sync: nobody could be let in')
        // The provider does not ask again after a refusal, and connects again after this.
        line.refuse('not-stored')
        throw new NotAdmitted('not-stored')
      }
    },
  }

  async function admit(line: Line, name: string): Promise<Guest> {
    const document = parseDocumentName(name)
    if (document === null || line.format === null) throw new NotAdmitted('malformed')
    const seen = rights.count()
    const standing = await rights.ask(line.cookie, document)
    if (standing === null || !mayRead(standing.role, document.kind)) {
      const gone = document.kind !== 'workspace' && (await storage.wasDeleted(document.id))
      throw new NotAdmitted(gone ? 'deleted' : 'no-access')
    }
    return { ...standing, document, seen, behind: false, client: null }
  }
}
