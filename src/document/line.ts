import { HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider'

import { jittered, LONGEST_PAUSE, PAUSE } from './pauses.ts'

/** The one connection of this tab, over which all documents of a model are synced. */
export class Line extends HocuspocusProviderWebsocket {
  private silent = false

  /**
   * While the line is down nothing is queued: the first steps of the next sync say everything. Queued updates would be
   * sent beside them, and what the server says of those would count for changes that it has not seen.
   */
  override send(message: Uint8Array): void {
    if (!this.silent && this.isUp()) super.send(message)
  }

  /** Whether something can be sent. */
  isUp(): boolean {
    return this.webSocket?.readyState === OPEN
  }

  /** Whether there is no connection, and none being made. */
  isDown(): boolean {
    return this.status === WebSocketStatus.Disconnected
  }

  /** Gives the connection up as if it had been closed, and makes a new one after a pause. */
  drop(reason: string): void {
    if (!this.isDown()) this.emit('close', { event: { code: DROPPED, reason } })
  }

  /** Runs something of which the server is told nothing. */
  quietly(act: () => void): void {
    this.silent = true
    act()
    this.silent = false
  }
}

const OPEN = 1
/** The code that Hocuspocus itself uses for a connection that it gives up. */
const DROPPED = 4408

/** A line to this address, which connects at once and again whenever it is lost. */
export function lineTo(address: string, WebSocket?: typeof globalThis.WebSocket): Line {
  return new Line({
    url: address,
    delay: jittered(PAUSE),
    minDelay: PAUSE,
    maxDelay: LONGEST_PAUSE,
    // How long a silent line is trusted is decided by watchLine, which knows of a long upload.
    messageReconnectTimeout: 300_000,
    ...(WebSocket && { WebSocketPolyfill: WebSocket }),
  })
}
