import { setTimeout as wait } from 'node:timers/promises'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { FORMAT_VERSION } from '../../src/model/migrations/migrations.ts'
import { documentName } from '../../src/model/sharing/documents.ts'
import type { DocumentKind } from '../../src/model/sharing/roles.ts'

export interface ClientOptions {
  /** The server's address: `http://127.0.0.1:<port>`. */
  readonly url: string
  readonly cookie: string
  readonly model: string
  /** Which document of the model; default the model itself. */
  readonly kind?: DocumentKind
  readonly format?: number
  /** Goes on with a document, such as that of a client that was closed. */
  readonly doc?: Y.Doc
}

/** A real provider with a document of its own, as the app has it. */
export interface SyncClient {
  readonly doc: Y.Doc
  readonly provider: HocuspocusProvider
  /** What was said beside updates. */
  readonly messages: readonly unknown[]
  /** Reasons for which the document was refused or closed. */
  readonly refusals: readonly string[]
  /** Codes with which sockets of this client were closed. */
  readonly closes: readonly number[]
  /** Resolves when the server's content is here. */
  readonly synced: () => Promise<void>
  /** Resolves when the server has said of everything written so far that it is kept. */
  readonly acknowledged: () => Promise<void>
  /** Whether that is so now. */
  readonly isAcknowledged: () => boolean
  /** Cuts the line; edits go on. `online` connects again. */
  readonly offline: () => void
  readonly online: () => void
  readonly close: () => void
}

/** How long a wait may take before it fails, in milliseconds. */
const PATIENCE = 30_000

/** Waits until something holds. */
export async function until(holds: () => boolean, what = 'it'): Promise<void> {
  const end = Date.now() + PATIENCE
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}`)
    await wait(5)
  }
}

/**
 * Counts by itself what is not acknowledged. The provider's own count is too low after edits made offline: its
 * handshake sets it to one, and then sends every waiting update.
 */
interface Ledger {
  unanswered: number
  handshakes: number
}

/** Connects a real provider, which connects again by itself whenever the line is cut. */
export function connectClient(options: ClientOptions): SyncClient {
  const { url, cookie, model, kind = 'model', format = FORMAT_VERSION, doc = new Y.Doc() } = options
  const name = documentName(kind, model)
  const ledger: Ledger = { unanswered: 0, handshakes: 0 }
  const messages: unknown[] = []
  const refusals: string[] = []
  const closes: number[] = []

  class Line extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie, origin: url } })
      ledger.unanswered = 0
      ledger.handshakes = 0
      this.on('message', (data: ArrayBuffer) => {
        if (isStatus(new Uint8Array(data))) ledger.unanswered -= 1
      })
      this.on('close', (code) => closes.push(code))
    }

    override send(data: Uint8Array): void {
      const step = stepOf(data)
      if (step > 0) ledger.unanswered += 1
      if (step === 1) ledger.handshakes += 1
      super.send(data)
    }
  }

  const socket = new HocuspocusProviderWebsocket({
    url: `${url.replace('http', 'ws')}/sync?format=${format}`,
    WebSocketPolyfill: Line,
  })
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name,
    document: doc,
    onStateless: ({ payload }) => messages.push(JSON.parse(payload)),
    onAuthenticationFailed: ({ reason }) => refusals.push(reason),
    // Also told when the socket ends, and then twice: `closes` has that.
    onClose: ({ event }) => {
      if (event.code === 1000) refusals.push(event.reason)
    },
  })
  provider.attach()

  const isAcknowledged = () => provider.isSynced && ledger.handshakes > 0 && ledger.unanswered === 0
  return {
    doc,
    provider,
    messages,
    refusals,
    closes,
    synced: () => until(() => provider.isSynced, `${name} is synced`),
    acknowledged: () => until(isAcknowledged, `${name} is acknowledged`),
    isAcknowledged,
    offline: () => socket.disconnect(),
    online: () => void socket.connect(),
    close() {
      provider.destroy()
      socket.destroy()
    },
  }
}

/** The step of a sync frame: 0 asks, 1 answers, 2 is an update; -1 for other frames. */
function stepOf(data: Uint8Array): number {
  // The answer to the server's ping names no document.
  if (data.length === 1) return -1
  const decoder = decoding.createDecoder(data)
  decoding.readVarString(decoder)
  return decoding.readVarUint(decoder) === 0 ? decoding.readVarUint(decoder) : -1
}

function isStatus(data: Uint8Array): boolean {
  if (data.length === 1) return false
  const decoder = decoding.createDecoder(data)
  decoding.readVarString(decoder)
  return decoding.readVarUint(decoder) === 8 && decoding.readVarInt(decoder) === 1
}
