import { MessageType } from '@hocuspocus/server'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { FORMAT_VERSION } from '../../src/model/migrations/migrations.ts'

/** What the server said, as far as tests look at it. */
export type Said =
  | { readonly type: 'authenticated'; readonly name: string; readonly scope: string }
  | { readonly type: 'denied'; readonly name: string; readonly reason: string }
  | { readonly type: 'closed'; readonly name: string; readonly reason: string }
  | { readonly type: 'status'; readonly name: string; readonly kept: boolean }
  | { readonly type: 'sync'; readonly name: string; readonly step: number; readonly payload: Uint8Array }
  | { readonly type: 'awareness'; readonly name: string; readonly states: readonly (readonly [number, unknown])[] }
  | { readonly type: 'stateless'; readonly name: string; readonly message: unknown }
  | { readonly type: 'other'; readonly number: number }

type SaidAs<T extends Said['type']> = Extract<Said, { readonly type: T }>

interface RawOptions {
  /** The server's address: `http://127.0.0.1:<port>`. */
  readonly url: string
  readonly cookie?: string
  readonly origin?: string
  /** The `format` in the address; null leaves it out. */
  readonly format?: string | number | null
}

/** A client written by hand: it knows the frames and none of the app's manners. */
export interface RawClient {
  readonly said: readonly Said[]
  readonly opened: Promise<void>
  readonly ended: Promise<{ readonly code: number; readonly reason: string }>
  readonly send: (data: Uint8Array | string) => void
  /** Asks for a document, and gives the answer. */
  readonly ask: (name: string) => Promise<'read-write' | 'readonly' | (string & {})>
  /** Waits for something that is said from now on, or was said before. */
  readonly until: <T extends Said['type']>(type: T, fits?: (one: SaidAs<T>) => boolean) => Promise<SaidAs<T>>
  /** Sends an update and gives whether the server says that it is kept. */
  readonly write: (name: string, update: Uint8Array) => Promise<boolean>
  readonly end: () => void
}

/** One frame: the document's name, the type, and whatever `more` writes. */
export function frame(name: string, type: number, more: (encoder: encoding.Encoder) => void = () => {}): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, name)
    encoding.writeVarUint(encoder, type)
    more(encoder)
  })
}

export function askFrame(name: string): Uint8Array {
  return frame(name, MessageType.Auth, (encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, '')
  })
}

/** A sync frame: step 0 asks, 1 answers, 2 is an update. */
export function syncFrame(name: string, step: number, payload: Uint8Array): Uint8Array {
  return frame(name, MessageType.Sync, (encoder) => {
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

/** A presence frame: client id, clock and state of each. */
export function presenceFrame(name: string, entries: readonly (readonly [number, number, unknown])[]): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const [client, clock, state] of entries) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    }
  })
  return frame(name, MessageType.Awareness, (encoder) => encoding.writeVarUint8Array(encoder, payload))
}

export function statelessFrame(name: string, text: string): Uint8Array {
  return frame(name, MessageType.Stateless, (encoder) => encoding.writeVarString(encoder, text))
}

/** Connects. Nothing is asked for yet. */
export function rawClient({ url, cookie, origin = url, format = FORMAT_VERSION }: RawOptions): RawClient {
  const address = `${url.replace('http', 'ws')}/sync${format === null ? '' : `?format=${format}`}`
  const socket = new WebSocket(address, { headers: { origin, ...(cookie && { cookie }) } })
  const said: Said[] = []
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const one of waiting) one()
  }
  socket.on('message', (data: Buffer) => {
    said.push(readSaid(new Uint8Array(data)))
    wake()
  })
  socket.on('error', () => {})
  const opened = new Promise<void>((resolve) => socket.once('open', () => resolve()))
  const ended = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => {
      resolve({ code, reason: reason.toString() })
      wake()
    })
  })
  const find = <T>(pick: (one: Said) => T | null) =>
    new Promise<T>((resolve, reject) => {
      let next = 0
      const look = () => {
        for (; next < said.length; next++) {
          const one = said[next]
          const found = one === undefined ? null : pick(one)
          if (found === null) continue
          waiting.delete(look)
          resolve(found)
          return
        }
        if (socket.readyState === WebSocket.CLOSED) reject(new Error('The connection ended before'))
      }
      waiting.add(look)
      look()
    })
  const client: RawClient = {
    said,
    opened,
    ended,
    until: (type, fits = () => true) =>
      find((one) => {
        const same = one as SaidAs<typeof type>
        return one.type === type && fits(same) ? same : null
      }),
    send: (data) => socket.send(data),
    async ask(name) {
      await opened
      const from = new Set(said)
      socket.send(askFrame(name))
      return find((one) => {
        if (from.has(one) || (one.type !== 'authenticated' && one.type !== 'denied') || one.name !== name) return null
        return one.type === 'authenticated' ? one.scope : one.reason
      })
    },
    async write(name, update) {
      const from = new Set(said)
      socket.send(syncFrame(name, 2, update))
      const answer = find((one) => (!from.has(one) && one.type === 'status' && one.name === name ? one : null))
      return (await answer).kept
    },
    end: () => socket.close(),
  }
  return client
}

function readSaid(bytes: Uint8Array): Said {
  if (bytes.length === 1) return { type: 'other', number: bytes[0] ?? 0 }
  const decoder = decoding.createDecoder(bytes)
  const name = decoding.readVarString(decoder)
  const number = decoding.readVarUint(decoder)
  switch (number) {
    case 0:
      return {
        type: 'sync',
        name,
        step: decoding.readVarUint(decoder),
        payload: decoding.readVarUint8Array(decoder),
      }
    case 1:
      return { type: 'awareness', name, states: readStates(decoding.readVarUint8Array(decoder)) }
    case 2: {
      const denied = decoding.readVarUint(decoder) === 1
      const text = decoding.readVarString(decoder)
      return denied ? { type: 'denied', name, reason: text } : { type: 'authenticated', name, scope: text }
    }
    case 5:
      return { type: 'stateless', name, message: JSON.parse(decoding.readVarString(decoder)) as unknown }
    case 7:
      return { type: 'closed', name, reason: decoding.readVarString(decoder) }
    case 8:
      return { type: 'status', name, kept: decoding.readVarInt(decoder) === 1 }
    default:
      return { type: 'other', number }
  }
}

function readStates(payload: Uint8Array): [number, unknown][] {
  const decoder = decoding.createDecoder(payload)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const client = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    return [client, JSON.parse(decoding.readVarString(decoder)) as unknown]
  })
}
