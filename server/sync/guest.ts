import type { Connection, Document } from '@hocuspocus/server'
import type { WebSocket } from 'ws'
import type { DocumentName } from '../../src/model/sharing/documents.ts'
import { closeCode, type Refusal } from '../../src/model/sharing/refusals.ts'
import type { Role } from '../../src/model/sharing/roles.ts'
import type { Visitor } from '../auth/visitor.ts'

/** One socket: a browser, with the documents that it has open. */
export interface Line {
  readonly socket: WebSocket
  readonly cookie: string | undefined
  /** The version of the document's shape that the browser's app knows; null when it does not say. */
  readonly format: number | null
  /** The documents it asked for, by name; null while there is no answer yet. */
  readonly open: Map<string, GuestConnection | null>
  /** Ends the whole socket, and takes nothing more from it. */
  readonly refuse: (refusal: Refusal) => void
}

/** Who is at one document over one socket, as the server found out. */
export interface Guest {
  readonly document: DocumentName
  visitor: Visitor
  role: Role
  /** The count of changes to rights at which role and visitor were asked. */
  seen: number
  /** Whether the browser's app is older than the document: it reads, and writes nothing. */
  behind: boolean
  /** The client id under which it shows its presence; null until it has shown any. */
  client: number | null
}

/** What Hocuspocus carries from hook to hook. */
export interface GuestContext {
  readonly line: Line
  readonly guest: Guest
}
export type GuestConnection = Connection<GuestContext>

/**
 * Why somebody is not let in. Hocuspocus sends `reason` to the client, and prints an error that has a message: a refusal
 * is nothing that went wrong here, so it has none.
 */
export class NotAdmitted extends Error {
  readonly reason: Refusal

  constructor(reason: Refusal) {
    super('')
    this.reason = reason
  }
}

/** Closes one document for one browser. What of it still waits in the queue is neither kept nor passed on. */
export function refuseDocument(connection: GuestConnection, refusal: Refusal): void {
  connection.readOnly = true
  connection.close({ code: closeCode(refusal), reason: refusal })
}

/** Everybody who has the document open in this process. */
export function guestsOf(document: Document): readonly GuestConnection[] {
  return document.getConnections()
}
