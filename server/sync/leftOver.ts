import { setTimeout as rest } from 'node:timers/promises'
import type { Log } from '../log.ts'
import type { Storage } from '../storage/storage.ts'
import type { Compacting } from './compaction.ts'

/** After a start, in milliseconds: everybody who was connected comes back first. */
const AFTER_START = 5000
/** Between two documents, in milliseconds: who is connected has a turn. */
const BETWEEN = 20

/**
 * Compacts what a process that was killed left in the logs, so that lists and the portfolio tell of it before somebody edits
 * it again. One document after the other, until `ending`; never throws.
 */
export async function compactLeftOver(
  { compact }: Compacting,
  { storage, log }: { readonly storage: Pick<Storage, 'logged'>; readonly log: Pick<Log, 'error'> },
  ending: AbortSignal,
): Promise<void> {
  try {
    await rest(AFTER_START, undefined, { signal: ending })
    for (const document of await storage.logged()) {
      if (ending.aborted) return
      await compact(document)
      await rest(BETWEEN, undefined, { signal: ending })
    }
  } catch (error) {
    if (!ending.aborted) log.error({ err: error }, 'sync: what was left over could not be looked for')
  }
}
