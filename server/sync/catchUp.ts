import { OutgoingMessage } from '@hocuspocus/server'
import type { GuestConnection } from './guest.ts'

/** Asks a browser for what it has written and this server has not: what it held back while it could only read. */
export function askForMissing(connection: GuestConnection): void {
  const message = new OutgoingMessage(connection.messageAddress).createSyncMessage()
  connection.send(message.writeFirstSyncStepFor(connection.document).toUint8Array())
}
