import { setTimeout as wait } from 'node:timers/promises'
import { type Hocuspocus, MessageType, OutgoingMessage } from '@hocuspocus/server'
import type { RawData, WebSocket } from 'ws'
import { parseDocumentName } from '../../src/model/sharing/documents.ts'
import { closeCode, type Refusal } from '../../src/model/sharing/refusals.ts'
import { makeBucket, type Pace } from './bucket.ts'
import { type Frame, readFrame } from './frame.ts'
import type { GuestContext, Line } from './guest.ts'

/** The most documents that one browser has open over one socket: a model has five. */
const DOCUMENTS = 20
/** How far a browser that does not read may lag behind, in the largest documents: a slow one may just be taking one. */
const LAG = 2
/** How much of the answers may be unread before the next is made, in bytes, and how often that is looked at, in milliseconds. */
const UNREAD = 4 * 1024 * 1024
const UNREAD_PAUSE = 20
/** What a socket may send in all before any document was opened to it, in bytes: enough to say what it wants. */
const STRANGER = 256 * 1024
/** How much of a message counts as one more, in bytes and in pieces: presence goes on to everybody at once. */
const BYTES = 16 * 1024
const PRESENCE_BYTES = 4 * 1024
const PIECES = 1000
/** One message for which a whole document is gone through takes this part of what may be sent at once. */
const WHOLE = 1 / 40

type Client = ReturnType<Hocuspocus<GuestContext>['handleConnection']>

export interface LineLimits extends Pace {
  /** The largest message, in bytes: the socket itself closes at a larger one. */
  readonly message: number
}

/** A socket that has just been opened, before anything came over it. */
export function makeLine(socket: WebSocket, cookie: string | undefined, format: number | null): Line {
  return {
    socket,
    cookie,
    format,
    open: new Map(),
    refuse: (refusal) => socket.close(closeCode(refusal), refusal),
  }
}

/**
 * Lets only what is well formed, about a document that was asked for, and not too much, through to Hocuspocus. A
 * document's first message asks to be let in; what comes before that or after a refusal is passed over, and the
 * provider's next handshake brings whatever it held.
 */
export function guardLine(line: Line, client: Client, limits: LineLimits): void {
  const { socket, open } = line
  const mayPass = makeBucket(limits, Date.now())
  const holdBack = 2 * limits.message
  let handed = 0
  let strange: number | null = 0
  let refused = false
  const refuse = (refusal: Refusal) => {
    refused = true
    line.refuse(refusal)
  }

  const pass = (bytes: Uint8Array) => {
    client.handleMessage(bytes)
    handed += bytes.length
    if (handed < holdBack) return
    // Nothing more is read from this browser until what it sent is kept.
    handed = 0
    socket.pause()
    const busy = [...open.values()].filter((connection) => connection !== null)
    void Promise.all(busy.map((connection) => connection.waitForPendingMessages())).then(() => socket.resume())
  }

  socket.on('message', (data, isBinary) => {
    if (refused || socket.readyState !== socket.OPEN) return
    if (!isBinary) return refuse('malformed')
    if (!mayPass(Date.now())) return refuse('too-many')
    const bytes = ownBytes(data)
    strange = strange === null || isKnown(line) ? null : strange + bytes.length
    // Before it is looked into: who has no link does not keep the server busy.
    if (strange !== null && strange > STRANGER) return refuse('too-many')
    if (bytes.length === 1 && bytes[0] === MessageType.Pong) {
      client.lastMessageReceivedAt = Date.now()
      return
    }
    const frame = readFrame(bytes)
    if (frame === null) return refuse('malformed')
    if (!mayPass(Date.now(), weight(frame, bytes.length, limits))) return refuse('too-many')
    const { name, kind } = frame
    if (open.has(name)) return pass(bytes)
    if (kind !== 'ask') return
    if (parseDocumentName(name) === null) return deny(socket, name, 'malformed')
    if (open.size >= DOCUMENTS) return deny(socket, name, 'too-many')
    open.set(name, null)
    pass(bytes)
  })
  socket.on('close', (code, reason) => client.handleClose({ code, reason: reason.toString() }))
}

/** Whether a document is open over that socket: the browser has shown that it may. */
export function isKnown({ open }: Line): boolean {
  return [...open.values()].some((connection) => connection !== null)
}

/** For how many messages more one counts that is large, or makes much work. Never for more than may be sent at once. */
function weight({ kind, whole, pieces }: Frame, bytes: number, { burst }: Pace): number {
  const size = bytes / (kind === 'presence' ? PRESENCE_BYTES : BYTES)
  return Math.min(size + pieces / PIECES + (whole ? burst * WHOLE : 0), burst / 2)
}

/** A copy: what ws hands over lies in memory that other messages share, and lib0 reads beyond the end of a view. */
function ownBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return new Uint8Array(Buffer.concat(data))
  return data instanceof ArrayBuffer ? new Uint8Array(data.slice(0)) : new Uint8Array(data)
}

function deny(socket: WebSocket, name: string, refusal: Refusal): void {
  socket.send(new OutgoingMessage(name).writePermissionDenied(refusal).toUint8Array())
}

/** Waits until a browser has taken most of what was sent: one that asks and does not read gets no second answer. */
export async function untilTaken({ socket }: Line): Promise<void> {
  while (socket.readyState === socket.OPEN && socket.bufferedAmount > UNREAD) await wait(UNREAD_PAUSE)
}

/**
 * Keeps both ends sure of each other: a provider that hears nothing for 30 seconds connects again, even when nobody
 * edits. A browser that takes nothing any more is let go.
 */
export function pingLine({ socket }: Line, largestDocument: number): void {
  if (socket.readyState !== socket.OPEN) return
  if (socket.bufferedAmount > LAG * largestDocument) socket.terminate()
  else socket.send(Uint8Array.of(MessageType.Ping))
}
