import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { closeCode } from '../src/model/sharing/refusals.ts'
import type { OriginCheck } from './auth/origin.ts'

/** Where browsers connect to share documents. */
const SYNC_PATH = '/sync'

export interface Upgrades {
  /** Lets nobody in any more; who is connected stays. */
  readonly shut: () => void
}

interface UpgradeOptions {
  /** The largest message, in bytes. */
  readonly largest: number
  readonly allowedOrigin: OriginCheck
  readonly handle: (socket: WebSocket, request: IncomingMessage) => void
}

/** Lets WebSockets of our own pages in at `/sync`; every other upgrade is refused with an HTTP answer. */
export function addUpgrades(server: Server, { largest, allowedOrigin, handle }: UpgradeOptions): Upgrades {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largest, perMessageDeflate: false })
  let open = true
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A browser that goes away in this moment must not end the server.
    socket.on('error', () => socket.destroy())
    if (!open) refuse(socket, '503 Service Unavailable')
    else if (pathOf(request) === SYNC_PATH) {
      sockets.handleUpgrade(request, socket, head, (accepted) => {
        // Also one that is refused can still send what is no frame, and an error that nobody hears ends the server.
        accepted.on('error', () => accepted.terminate())
        if (allowedOrigin(request)) handle(accepted, request)
        // Said over the WebSocket: a page cannot see why an upgrade was refused, and would try for ever.
        else accepted.close(closeCode('wrong-origin'), 'wrong-origin')
      })
    } else refuse(socket, '404 Not Found')
  })
  return {
    shut() {
      open = false
    },
  }
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? ''
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}
