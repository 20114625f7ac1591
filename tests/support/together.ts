import { createStore } from 'zustand/vanilla'
import { WebSocket as NodeSocket } from 'ws'
import * as Y from 'yjs'
import { type Connection, connect } from '../../src/document/connect.ts'
import { assemble, newDocs, type OpenModel } from '../../src/document/openModel.ts'
import { SEED } from '../../src/document/origins.ts'
import type { Persisted } from '../../src/document/persist.ts'
import { bindTables } from '../../src/document/tables.ts'
import { FORMAT_VERSION } from '../../src/model/migrations/migrations.ts'
import { applyDiff, diff } from '../../src/model/diff.ts'
import { type Model, MODEL_TABLES } from '../../src/model/model.ts'
import type { Role } from '../../src/model/sharing/roles.ts'
import { until } from './syncClient.ts'

/** One disk that outlives the opening of a model, for the small values beside its documents. */
export type Disk = Map<string, unknown>

export interface Seat {
  readonly open: OpenModel
  readonly connection: Connection
  /** Cuts the line; edits go on. */
  readonly cut: () => void
  readonly restore: () => void
  /** Resolves when the content is here and everything own is kept by the server. */
  readonly settled: () => Promise<void>
  readonly leave: () => Promise<void>
}

export interface SeatOptions {
  readonly url: string
  readonly cookie: string
  readonly role?: Role
  readonly format?: number
  /** What this device has of the model before it connects. */
  readonly model?: Model
  /** A document of the model that this device has, as it was left. */
  readonly left?: Uint8Array
  readonly disk?: Disk
  /** Whether the others are not told that somebody is here. */
  readonly unseen?: boolean
}

/** A model open in an app without a browser, together with a real server. */
export async function takeSeat({
  url,
  cookie,
  role = 'viewer',
  format = FORMAT_VERSION,
  model,
  left,
  disk = new Map(),
  unseen = false,
}: SeatOptions): Promise<Seat> {
  const docs = newDocs()
  if (model) {
    const bound = bindTables(docs.model, MODEL_TABLES)
    bound.edit((draft) => applyDiff(draft, diff(bound.store.getState().snapshot, model)), SEED)
    bound.destroy()
  }
  if (left) Y.applyUpdate(docs.model, left)
  const kept = {
    model: keptOn(disk, 'model'),
    data: keptOn(disk, 'data'),
    talk: keptOn(disk, 'talk'),
    versions: keptOn(disk, 'versions'),
  }
  const open = assemble('m1', docs, kept, [])
  const arrived = docs.model.getMap('meta').size > 0
  open.together.setState({ link: 'connecting', role, arrived, versionsArrived: false })
  await open.waiting.begin(model ? 1 : 0)

  const sockets = new Set<NodeSocket>()
  let down = false
  class Socket extends NodeSocket {
    constructor(address: string) {
      // Nobody listens at the first port.
      super(down ? 'ws://127.0.0.1:1' : address, { headers: { cookie, origin: url } })
      sockets.add(this)
      this.on('close', () => sockets.delete(this))
    }
  }
  const connection = connect(open, {
    address: `${url.replace('http', 'ws')}/sync?format=${format}`,
    role,
    unseen,
    onRole: () => {},
    WebSocket: Socket as unknown as typeof WebSocket,
  })
  return {
    open,
    connection,
    cut() {
      down = true
      for (const socket of sockets) socket.terminate()
    },
    restore() {
      down = false
      connection.hurry()
    },
    settled: () =>
      until(() => {
        const { link, waiting } = open.together.getState()
        return link === 'live' && waiting === 0
      }, 'everything is saved'),
    async leave() {
      connection.close()
      await open.waiting.end()
      await open.close()
    },
  }
}

function keptOn(disk: Disk, kind: string): Persisted {
  return {
    notes: {
      get: (key) => Promise.resolve(disk.get(`${kind} ${key}`)),
      set: (key, value) => Promise.resolve(void disk.set(`${kind} ${key}`, value)),
    },
    saving: createStore(() => ({ saving: 'saved' })),
    settled: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}
