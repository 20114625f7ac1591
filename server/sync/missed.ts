import type { Hocuspocus } from '@hocuspocus/server'
import type { Log } from '../log.ts'
import type { Storage } from '../storage/storage.ts'
import { assemble, partsOf } from './assemble.ts'
import type { GuestContext } from './guest.ts'

/** How often, in milliseconds. */
export const MISSED_PERIOD = 20_000

/**
 * Brings open documents to what is kept of them: those named, or all. The server itself adds to documents without opening
 * them; and another process may end between keeping an update and sharing it: then it was acknowledged, and nobody at this
 * process would see it until the document is opened anew.
 */
export async function takeInMissed(
  host: Hocuspocus<GuestContext>,
  storage: Storage,
  log: Log,
  names: Iterable<string> = host.documents.keys(),
): Promise<void> {
  try {
    for (const name of names) {
      // What is being loaded may have been read a moment too early.
      const document = host.documents.get(name) ?? (await host.loadingDocuments.get(name)?.catch(() => undefined))
      if (document === undefined) continue
      const parts = partsOf(await storage.load(name))
      if (host.documents.get(name) === document) assemble(document, parts)
    }
  } catch (error) {
    log.error({ err: error }, 'sync: open documents could not be compared with storage')
  }
}
