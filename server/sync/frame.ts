import { MessageType } from '@hocuspocus/server'
import { createDecoder, type Decoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { decodeStateVector } from 'yjs'
import { soundPieces } from './soundUpdate.ts'

/** The most bytes of a presence message, and of a message beside updates. */
const PRESENCE_BYTES = 64 * 1024
const STATELESS_BYTES = 4 * 1024
/** The longest name of a document and the longest token, in bytes. */
const NAME_BYTES = 128
const TOKEN_BYTES = 4 * 1024
/** The most bytes of what a client says it has: some ten thousand browsers that have written. */
const STATE_BYTES = 256 * 1024
const STEP_ONE = 0
const STEP_TWO = 1
const LAST_STEP = 2

/** What clients send. The rest is the server's to say, or for servers among themselves. */
type FrameKind = 'ask' | 'sync' | 'presence' | 'whoIsHere' | 'stateless' | 'leave'
const KINDS: ReadonlyMap<number, FrameKind> = new Map<number, FrameKind>([
  [MessageType.Auth, 'ask'],
  [MessageType.Sync, 'sync'],
  [MessageType.Awareness, 'presence'],
  [MessageType.QueryAwareness, 'whoIsHere'],
  [MessageType.Stateless, 'stateless'],
  [MessageType.CLOSE, 'leave'],
])

/** What a client sends: the document it is about, and the kind of message. */
export interface Frame {
  readonly name: string
  readonly kind: FrameKind
  /** Whether the whole document has to be loaded or gone through for an answer. */
  readonly whole: boolean
  /** Of how many records and deletions an update consists. */
  readonly pieces: number
}

/** What one client says of another or itself: null is "gone". */
export interface PresenceEntry {
  readonly client: number
  readonly state: unknown
}

/**
 * Reads a client's frame to its end, so that what goes on to Hocuspocus and Yjs is well formed; null when it is not, or is
 * nothing that a client sends. The bytes must be in a buffer of their own: lib0 reads beyond a view into what it is part of.
 */
export function readFrame(bytes: Uint8Array): Frame | null {
  try {
    const decoder = createDecoder(bytes)
    const name = readText(decoder, NAME_BYTES)
    const kind = KINDS.get(readVarUint(decoder))
    if (kind === undefined) return null
    if (kind === 'sync') return readSync(name, decoder)
    return isSound(kind, decoder) ? { name, kind, whole: kind === 'ask', pieces: 0 } : null
  } catch {
    return null
  }
}

function readSync(name: string, decoder: Decoder): Frame | null {
  const step = readVarUint(decoder)
  const payload = readVarUint8Array(decoder)
  const whole = step === STEP_ONE || step === STEP_TWO
  if (step === STEP_ONE) {
    if (payload.length > STATE_BYTES) return null
    decodeStateVector(payload)
  }
  const pieces = step === STEP_ONE ? 0 : step <= LAST_STEP ? soundPieces(payload) : null
  return pieces === null ? null : { name, kind: 'sync', whole, pieces }
}

function isSound(kind: FrameKind, decoder: Decoder): boolean {
  if (kind === 'ask') {
    const asksIn = readVarUint(decoder) === 0
    readText(decoder, TOKEN_BYTES)
    return asksIn
  }
  if (kind === 'presence') return readEntries(decoder) !== null
  if (kind === 'stateless') readText(decoder, STATELESS_BYTES)
  return true
}

function readText(decoder: Decoder, most: number): string {
  const start = decoder.pos
  if (readVarUint(decoder) > most) throw new RangeError('too long')
  decoder.pos = start
  return readVarString(decoder)
}

/** What a presence message says; null for any other frame. The frame has been read by `readFrame` before. */
export function presenceEntries(bytes: Uint8Array): readonly PresenceEntry[] | null {
  const decoder = createDecoder(bytes)
  readVarString(decoder)
  return KINDS.get(readVarUint(decoder)) === 'presence' ? readEntries(decoder) : null
}

function readEntries(outer: Decoder): readonly PresenceEntry[] | null {
  const payload = readVarUint8Array(outer)
  if (payload.length > PRESENCE_BYTES) return null
  const decoder = createDecoder(payload)
  const entries: PresenceEntry[] = []
  for (let left = readVarUint(decoder); left > 0; left--) {
    const client = readVarUint(decoder)
    readVarUint(decoder)
    const state: unknown = JSON.parse(readVarString(decoder))
    entries.push({ client, state })
  }
  return entries
}
