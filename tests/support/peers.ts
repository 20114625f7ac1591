import * as Y from 'yjs'
import { createHistory } from '../../src/document/history.ts'
import { SEED } from '../../src/document/origins.ts'
import { bindTables, type BoundTables } from '../../src/document/tables.ts'
import { applyDiff, diff } from '../../src/model/diff.ts'
import { emptySnapshot, MODEL_TABLES } from '../../src/model/model.ts'
import type { Model, ModelTables } from '../../src/model/model.ts'
import type { DraftOf, Tables } from '../../src/model/records/table.ts'

/** The state of a shared document that holds this model, as it is sent or stored. */
export function stateOf(model: Model): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  const bound = bindTables(doc, MODEL_TABLES)
  bound.edit((draft) => applyDiff(draft, diff<ModelTables>(emptySnapshot(MODEL_TABLES), model)), SEED)
  return Y.encodeStateAsUpdate(doc)
}

/** What a document says when it is opened afresh. */
export function reread(doc: Y.Doc): BoundTables<ModelTables> {
  return rereadOf(MODEL_TABLES, doc)
}

/** The same for a document of other tables. */
export function rereadOf<T extends Tables>(tables: T, doc: Y.Doc): BoundTables<T> {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return bindTables(copy, tables)
}

/** One person at one copy of a document: their own document, their own undo, and updates that have not arrived yet. */
function createPeer<T extends Tables>(tables: T, number: number, state: Uint8Array) {
  const doc = new Y.Doc()
  doc.clientID = number + 100
  Y.applyUpdate(doc, state)
  const bound = bindTables(doc, tables)
  const history = createHistory([{ doc, tables, store: bound.store }])
  const inbox: Uint8Array[] = []
  return {
    doc,
    bound,
    history,
    inbox,
    snapshot: () => bound.store.getState().snapshot,
    edit(recipe: (draft: DraftOf<T>) => void, merge?: string) {
      history.begin(merge)
      return bound.edit(recipe)
    },
    /** Takes in one update that is waiting: any, so not in the order sent. */
    receive(at: number) {
      const [update] = inbox.splice(at % Math.max(1, inbox.length), 1)
      if (update) Y.applyUpdate(doc, update, 'network')
    },
  }
}

export type PeerOf<T extends Tables> = ReturnType<typeof createPeer<T>>
export type Peer = PeerOf<ModelTables>

/** Peers with the same first model, whose updates wait in each other's inbox. */
export function createPeers(count: number, state: Uint8Array): readonly Peer[] {
  return createPeersOf(MODEL_TABLES, count, state)
}

/** The same for a document of other tables, empty at first when no state is given. */
export function createPeersOf<T extends Tables>(
  tables: T,
  count: number,
  state: Uint8Array = Y.encodeStateAsUpdate(new Y.Doc()),
): readonly PeerOf<T>[] {
  const peers = Array.from({ length: count }, (_, at) => createPeer(tables, at, state))
  for (const peer of peers) {
    peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'network') return
      for (const other of peers) if (other !== peer) other.inbox.push(update)
    })
  }
  return peers
}

/** Lets everything arrive, in an order that `order` chooses. */
export function deliverAll(peers: readonly Pick<Peer, 'inbox' | 'receive'>[], order = 0): void {
  for (const [at, peer] of peers.entries()) {
    for (let turn = order + at; peer.inbox.length > 0; turn += 7) peer.receive(turn)
  }
}
