import { setTimeout as wait } from 'node:timers/promises'
import type { Hocuspocus } from '@hocuspocus/server'
import type { GuestContext, Line } from './guest.ts'

/** How long browsers get to answer that they close, in milliseconds. */
const GOODBYE = 1000

/** Ends every connection in good order: what was sent is kept first, and what waits to be compacted is compacted. */
export async function stopAll(hocuspocus: Hocuspocus<GuestContext>, lines: ReadonlySet<Line>): Promise<void> {
  const documents = [...hocuspocus.documents.values()]
  const pending = documents.flatMap((one) => one.getConnections().map((guest) => guest.waitForPendingMessages()))
  // Not for ever: a browser that reads nothing would hold up all others.
  await Promise.race([Promise.all(pending), wait(GOODBYE, undefined, { ref: false })])
  const left = [...lines].map(
    ({ socket }) =>
      new Promise<void>((resolve) => {
        if (socket.readyState === socket.CLOSED) resolve()
        else socket.once('close', () => resolve())
      }),
  )
  for (const line of lines) line.refuse('stopping')
  await Promise.race([Promise.all(left), wait(GOODBYE, undefined, { ref: false })])
  for (const { socket } of lines) socket.terminate()
  await Promise.all(documents.map((document) => storeNow(hocuspocus, document.name)))
  await Promise.all(documents.map((document) => document.saveMutex.waitForUnlock()))
  await hocuspocus.hooks('onDestroy', { instance: hocuspocus })
}

async function storeNow({ debouncer }: Hocuspocus<GuestContext>, name: string): Promise<void> {
  const id = `onStoreDocument-${name}`
  if (debouncer.isDebounced(id)) await debouncer.executeNow(id)
}
