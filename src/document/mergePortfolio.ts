import type { Digest } from '../portfolio/digest.ts'
import type { HeardDigest, KeptDigest } from './digests.ts'
import type { ServerState } from './server.ts'
import type { ShelfEntry } from './shelf.ts'

/**
 * The digests of a workspace put together. Of a workspace of this device (`heard` null): those of its models here. Of the
 * server's: what it said, with what was changed here since, and without the models that may not be read any more. A
 * proposal of this device is another state of a model that is here already, and is left out; one that was shared is a model
 * for everybody. The same map, and the same digests in it, while nothing changed.
 */
export function merged(
  before: ReadonlyMap<string, Digest>,
  entries: readonly Pick<ShelfEntry, 'id' | 'deleted' | 'waiting' | 'origin'>[],
  own: ReadonlyMap<string, KeptDigest>,
  heard: ReadonlyMap<string, HeardDigest> | null,
  { state, models }: Pick<ServerState, 'state' | 'models'>,
): ReadonlyMap<string, Digest> {
  const found = new Map<string, Digest>()
  for (const [id, { digest }] of heard ?? []) found.set(id, digest)
  for (const { id, deleted, waiting, origin } of entries) {
    if (origin && !heard?.has(id)) continue
    const mine = own.get(id)
    const theirs = heard?.get(id)
    // A shared model that was deleted here was only taken off this device.
    if (!mine || (heard === null && deleted !== '')) continue
    if (!theirs || waiting > 0 || mine.changed > theirs.changed) found.set(id, mine.digest)
  }
  if (heard !== null && state === 'there') {
    const open = new Set(models.map(({ id }) => id))
    for (const id of found.keys()) if (!open.has(id)) found.delete(id)
  }
  return kept(before, found)
}

function kept(before: ReadonlyMap<string, Digest>, found: Map<string, Digest>): ReadonlyMap<string, Digest> {
  let same = before.size === found.size
  for (const [id, digest] of found) {
    const old = before.get(id)
    if (old === digest) continue
    if (old && JSON.stringify(old) === JSON.stringify(digest)) found.set(id, old)
    else same = false
  }
  return same ? before : found
}
