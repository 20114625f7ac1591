import type { IncomingMessage } from 'node:http'
import { Hocuspocus } from '@hocuspocus/server'
import type { WebSocket } from 'ws'
import type { Doorkeeper } from '../auth/visitor.ts'
import type { Log } from '../log.ts'
import type { Signals } from '../signals.ts'
import type { Storage } from '../storage/storage.ts'
import { admission } from './admission.ts'
import { arrival } from './arrival.ts'
import { bring } from './bring.ts'
import type { Pace } from './bucket.ts'
import { compaction, makeCompacting } from './compaction.ts'
import { makeDeletion } from './deletion.ts'
import { durable } from './durable.ts'
import { makeFormats } from './formats.ts'
import type { GuestContext, Line } from './guest.ts'
import { compactLeftOver } from './leftOver.ts'
import { guardLine, isKnown, type LineLimits, makeLine, pingLine } from './line.ts'
import { loading } from './loading.ts'
import { presences } from './presences.ts'
import { MISSED_PERIOD, takeInMissed } from './missed.ts'
import { makeRights, RIGHTS_PERIOD } from './rights.ts'
import { SharedRooms } from './sharedRooms.ts'
import { makeSizes } from './sizes.ts'
import { stopAll } from './stopAll.ts'

/** What one browser may send: enough for two hands and a busy pointer in several documents. */
const PACE: Pace = { perSecond: 200, burst: 2000 }

export interface SyncLimits extends Partial<Pace>, Pick<LineLimits, 'message'> {
  /** The most bytes that are kept of one document. */
  readonly document: number
}

export interface SyncParts {
  readonly storage: Storage
  readonly doorkeeper: Doorkeeper
  readonly signals: Signals
  readonly limits: SyncLimits
  readonly log: Log
  /** The address of Redis where several processes share documents; null for one process. */
  readonly redis?: string | null
}

export interface Sync {
  /** Takes over a socket that was opened at /sync. The page it comes from has been checked before. */
  readonly handle: (socket: WebSocket, request: IncomingMessage) => void
  /** Compacts in the background what a process that was killed left behind. */
  readonly begin: () => void
  /** How many documents are open. */
  readonly documents: () => number
  /** How many browsers are connected. */
  readonly connections: () => number
  /** Tells everybody to come back later, keeps what waits, and ends. */
  readonly close: () => Promise<void>
}

/** How many sockets may be open that have no document open: each holds some memory, and anybody can open one. */
const STRANGERS = 1000
/** How often a browser hears from the server at least, in milliseconds. */
const PING_PERIOD = 10_000
/** How long a browser may be silent, and how long it may take to open its first document, in milliseconds. */
const SILENCE = 30_000

/** Live sync of shared documents: nothing acknowledged is lost, and nobody does what they may not. */
export function createSync(parts: SyncParts): Sync {
  const { storage, doorkeeper, signals, log, redis = null } = parts
  const limits = { ...PACE, ...parts.limits }
  const lines = new Set<Line>()
  const host = (): Hocuspocus<GuestContext> => hocuspocus
  const rights = makeRights(doorkeeper, log, host)
  const formats = makeFormats(storage, host)
  const sizes = makeSizes(storage, limits.document)
  const deletion = makeDeletion(host)
  const compacting = makeCompacting({ storage, signals, sizes, deletion, log })
  const hocuspocus = new Hocuspocus<GuestContext>({
    quiet: true,
    timeout: SILENCE,
    debounce: 2000,
    maxDebounce: 10_000,
    maxUnauthenticatedQueueSize: 2 * limits.message,
    extensions: [
      ...(redis === null ? [] : [new SharedRooms(redis, log)]),
      admission(storage, rights, log),
      loading(storage, log, lines),
      arrival({ rights, formats, deletion, log }),
      durable({ storage, rights, formats, sizes, log }),
      compaction(compacting, sizes),
      presences(),
      bring(),
    ],
  })
  const stopListening = signals.listen(async (signal) => {
    if (signal.type === 'grants-changed') await rights.sweep()
    else if (signal.type === 'documents-added-to') {
      signal.documents.forEach(sizes.forget)
      await takeInMissed(hocuspocus, storage, log, signal.documents)
    } else deletion.act(signal)
  })
  const timers = [
    setInterval(() => void rights.sweep(), RIGHTS_PERIOD),
    setInterval(() => lines.forEach((line) => pingLine(line, limits.document)), PING_PERIOD),
    ...(redis === null ? [] : [setInterval(() => void takeInMissed(hocuspocus, storage, log), MISSED_PERIOD)]),
  ]
  let closing: Promise<void> | null = null
  let leftOver: Promise<void> | null = null
  const ending = new AbortController()

  return {
    handle(socket, request) {
      const line = makeLine(socket, request.headers.cookie, formatIn(request.url))
      if (closing) return line.refuse('stopping')
      if ([...lines].filter((one) => !isKnown(one)).length >= STRANGERS) return line.refuse('too-many')
      lines.add(line)
      socket.on('close', () => lines.delete(line))
      // Hooks read the line, never this request: it is made up.
      const client = hocuspocus.handleConnection(socket, new Request('http://localhost/sync'), { line } as GuestContext)
      guardLine(line, client, limits)
    },
    begin() {
      leftOver ??= compactLeftOver(compacting, { storage, log }, ending.signal)
    },
    documents: () => hocuspocus.getDocumentsCount(),
    connections: () => lines.size,
    close() {
      closing ??= (async () => {
        stopListening()
        timers.forEach(clearInterval)
        ending.abort()
        await Promise.all([stopAll(hocuspocus, lines), leftOver])
      })()
      return closing
    },
  }
}

/** The version that the browser's app says it knows; null when it says none. */
function formatIn(url: string | undefined): number | null {
  const given = new URLSearchParams(url?.split('?')[1] ?? '').get('format') ?? ''
  return /^\d{1,6}$/.test(given) ? Number(given) : null
}
