import * as Y from 'yjs'

/** How much of one update may wait for what the document does not have yet, in pieces. */
const MOST_LOOSE = 1000
/** How much of a document may wait already, in bytes, before nothing more may. */
const MOST_WAITING = 64 * 1024

/**
 * Whether an update would leave too much waiting for content that may never come. An honest browser sends what it has in
 * order, so next to nothing waits. Yjs takes everything that waits in hand again at every later update, at the server, in
 * every browser and at every load: a few messages would make a document too slow to open, for good.
 */
export function leavesTooMuchWaiting({ store }: Y.Doc, update: Uint8Array): boolean {
  const waiting = (store.pendingStructs?.update.length ?? 0) + (store.pendingDs?.length ?? 0)
  return looseEnds(store, update) > (waiting > MOST_WAITING ? 0 : MOST_LOOSE)
}

/** How many pieces of an update build on, or delete, what is neither in the document nor in the update itself. */
function looseEnds(store: Y.Doc['store'], update: Uint8Array): number {
  const { structs, ds } = Y.decodeUpdate(update)
  const ends = new Map<number, number>()
  const endOf = (client: number) => ends.get(client) ?? Y.getState(store, client)
  // In the order of their clocks, client by client.
  for (const { id, length } of structs.filter((struct) => !(struct instanceof Y.Skip))) {
    if (id.clock <= endOf(id.client)) ends.set(id.client, Math.max(endOf(id.client), id.clock + length))
  }
  const has = (id: Y.ID | null) => id === null || id.clock < endOf(id.client)
  let loose = 0
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    const { origin, rightOrigin, parent } = struct instanceof Y.Item ? struct : NOTHING_ELSE
    if (!has(struct.id) || !has(origin) || !has(rightOrigin) || (parent instanceof Y.ID && !has(parent))) loose += 1
  }
  for (const [client, deletions] of ds.clients) {
    for (const { clock, len } of deletions) if (clock + len > endOf(client)) loose += 1
  }
  return loose
}

const NOTHING_ELSE = { origin: null, rightOrigin: null, parent: null }
