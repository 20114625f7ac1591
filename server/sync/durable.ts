import type { beforeSyncPayload, Extension } from '@hocuspocus/server'
import { applyUpdate } from 'yjs'
import type { Log } from '../log.ts'
import type { Storage } from '../storage/storage.ts'
import type { Formats } from './formats.ts'
import { type GuestConnection, type GuestContext, refuseDocument } from './guest.ts'
import { untilTaken } from './line.ts'
import { leavesTooMuchWaiting } from './looseEnds.ts'
import type { Rights } from './rights.ts'
import type { Sizes } from './sizes.ts'

interface Parts {
  readonly storage: Storage
  readonly rights: Rights
  readonly formats: Formats
  readonly sizes: Sizes
  readonly log: Log
}

/** The y-protocols step that asks for content and brings none. */
const ASKS = 0
/** The bytes of an update that says nothing. */
const EMPTY = 2

/**
 * Keeps every update before it is applied, passed on and acknowledged. What is not kept is not applied either: the
 * connection is made read-only first, so that Hocuspocus answers "not saved" and nobody sees it.
 */
export function durable({ storage, rights, formats, sizes, log }: Parts): Extension<GuestContext> {
  const mayKeep = async (connection: GuestConnection, name: string, update: Uint8Array): Promise<boolean> => {
    await rights.refresh(connection)
    if (connection.readOnly || (await formats.isBehind(connection))) return false
    if (await sizes.hasRoom(name, update)) return true
    refuseDocument(connection, 'document-too-large')
    return false
  }

  return {
    async beforeSync({ type, payload, connection, document, documentName }: beforeSyncPayload<GuestContext>) {
      if (type === ASKS) return untilTaken(connection.context.line)
      if (payload.length <= EMPTY || connection.readOnly) return
      try {
        if (!(await mayKeep(connection, documentName, payload))) return
        if (leavesTooMuchWaiting(document, payload)) {
          connection.readOnly = true
          // The whole socket: whoever comes again is asked for what is missing.
          connection.context.line.refuse('too-many')
          return
        }
        if (!(await storage.append(documentName, payload))) {
          refuseDocument(connection, 'deleted')
          return
        }
        sizes.add(documentName, payload.length)
      } catch (error) {
        log.error({ err: error }, 'sync: an update could not be kept')
        connection.readOnly = true
        // The whole socket: then the provider connects again and sends again. After a closed document it would not.
        connection.context.line.refuse('not-stored')
        return
      }
      try {
        // What is in the log is in the document, even when this connection is closed at this moment. Hocuspocus then
        // applies it once more, which changes nothing.
        applyUpdate(document, payload, { source: 'connection', connection })
      } catch (error) {
        log.error({ err: error }, 'sync: an update could not be applied whole')
      }
    },
  }
}
