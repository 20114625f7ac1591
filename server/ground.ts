import type { Digests } from './portfolio/digests.ts'
import type { Seals } from './auth/seals.ts'
import type { Doorkeeper } from './auth/visitor.ts'
import type { Log } from './log.ts'
import type { Signals } from './signals.ts'
import type { Storage } from './storage/storage.ts'

/** What every answer of the API stands on. */
export interface Ground {
  readonly storage: Storage
  readonly signals: Signals
  readonly log: Log
  readonly doorkeeper: Doorkeeper
  readonly seals: Seals
  readonly clock: () => Date
  /** The most bytes that are kept of one document. */
  readonly largestDocument: number
  readonly digests: Digests
  /** Whether the cookie travels over https only. */
  readonly secure: boolean
  /** Begins anew after the workspace was deleted: makes the next one and tells its owner's link. */
  readonly begin: () => Promise<void>
}
