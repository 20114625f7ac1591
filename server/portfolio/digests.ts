import { setImmediate as breathe } from 'node:timers/promises'
import { readJson } from '../../src/formats/json/read.ts'
import { type Digest, DIGEST_VERSION, digest as shape } from '../../src/portfolio/digest.ts'
import { digestOf } from '../../src/portfolio/digestOf.ts'
import type { Log } from '../log.ts'
import type { DigestRow, Storage } from '../storage/storage.ts'
import { copyOf } from '../sync/copy.ts'

/** A digest as it is told: with the moment at which its model changed last. */
export interface KnownDigest {
  readonly id: string
  readonly changed: string
  readonly digest: Digest
}

export interface Digests {
  /** The digests of a workspace's models that `isSeen` and that changed after that moment ('': all of them). */
  readonly read: (
    workspace: string,
    after: string,
    isSeen: (model: string) => boolean,
  ) => Promise<readonly KnownDigest[]>
}

/**
 * Reads digests, and makes those that are missing: of models kept by an older server, or that nobody has compacted yet. Each
 * is made once however many ask at the same time; one that cannot be made is not tried again until its model changes.
 */
export function makeDigests(storage: Storage, log: Pick<Log, 'error'>): Digests {
  const making = new Map<string, Promise<KnownDigest | null>>()
  const hopeless = new Map<string, string>()

  const make = async (row: DigestRow): Promise<KnownDigest | null> => {
    try {
      const made = await makeDigest(storage, row)
      if (made === null) hopeless.set(row.id, row.changed)
      return made
    } catch (error) {
      log.error({ err: error }, 'A digest could not be made')
      return null
    } finally {
      making.delete(row.id)
    }
  }
  const missing = async (row: DigestRow) => {
    if (hopeless.get(row.id) === row.changed) return null
    const made = making.get(row.id) ?? make(row)
    making.set(row.id, made)
    return made
  }

  return {
    async read(workspace, after, isSeen) {
      const found: KnownDigest[] = []
      for (const row of await storage.digests(workspace, after)) {
        if (!isSeen(row.id)) continue
        const known = keptDigest(row) ?? (await missing(row))
        if (known !== null) found.push(known)
      }
      return found
    },
  }
}

/** The digest that is kept; null where there is none of this version. */
function keptDigest({ id, changed, digest }: DigestRow): KnownDigest | null {
  if (digest === '') return null
  // Written by ourselves, and parsed again by who asked: the version is all that has to be looked at.
  const kept = JSON.parse(digest) as Digest | { readonly digest: 0 }
  return kept.digest === DIGEST_VERSION ? { id, changed, digest: kept } : null
}

async function makeDigest(storage: Storage, { id, changed }: DigestRow): Promise<KnownDigest | null> {
  await breathe()
  const copy = await storage.copy(id)
  if (copy === null) {
    const whole = await copyOf(storage, id)
    if (whole === null) return null
    const now = new Date().toISOString()
    await storage.keepCopy(id, whole, now)
    return { id, changed: now, digest: shape.parse(JSON.parse(whole.digest)) }
  }
  const reading = readJson(copy)
  if (!reading.ok) return null
  const digest = digestOf(id, reading.value.model)
  await storage.keepDigest(id, JSON.stringify(digest), changed)
  return { id, changed, digest }
}
