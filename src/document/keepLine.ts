import type { HocuspocusProvider } from '@hocuspocus/provider'
import { passes, type Refusal, refusalOf } from '../model/sharing/refusals.ts'
import { type Line, lineTo } from './line.ts'
import { markServer } from './origins.ts'
import { HELD, jittered, LONGEST_PAUSE, PAUSE } from './pauses.ts'
import type { TogetherStore } from './together.ts'
import { watchLine } from './watchLine.ts'

export interface KeepLineOptions {
  /** The sync endpoint, with the format that this app writes: wss://host/sync?format=3. */
  readonly address: string
  /** What makes connections where there is no browser. */
  readonly WebSocket?: typeof WebSocket | undefined
  /** The line was lost, and is tried again. */
  readonly onLost: () => void
  /** The server refused for good: nothing is tried again. */
  readonly onRefused: () => void
  /** The page was hidden for a while, or is seen again. */
  readonly onRest?: (resting: boolean) => void
  /** Whether the server has still to answer something. */
  readonly unanswered: () => boolean
}

/** A line to the server that is made again whenever it is lost, until it is closed or refused for good. */
export interface KeptLine {
  readonly socket: Line
  readonly hasEnded: () => boolean
  /** Syncs a document over it; `without` is for one that this person may not read, and that the others go on without. */
  readonly carry: (provider: HocuspocusProvider, without?: () => void) => void
  /** All has come; why what is written here is not taken, if it is not. */
  readonly live: (refusal: Refusal | null) => void
  /** Syncs anew: what could not be written before is counted right only then. */
  readonly renew: () => void
  /** Tries now, if the line is down. */
  readonly hurry: () => void
  /** Tries no more. What was carried has to be destroyed, and then the socket. */
  readonly end: () => void
}

/** Keeps a line to the server, and says in `together` how it stands. */
export function keepLine(together: TogetherStore, options: KeepLineOptions): KeptLine {
  const socket = lineTo(options.address, options.WebSocket)
  let ended = false
  let pause = PAUSE
  let liveAt = Number.POSITIVE_INFINITY

  const end = () => {
    ended = true
    stopWatching()
  }
  const hear = (refusal: Refusal | null) => {
    if (ended) return
    // A channel that was closed alone would never send again: all begins anew.
    if (refusal === null || passes(refusal)) return socket.drop(refusal ?? 'closed')
    end()
    together.setState({ link: 'refused', refusal })
    socket.disconnect()
    options.onRefused()
  }
  const hurry = () => {
    if (!ended && socket.isDown()) void socket.connect()
  }
  socket.on('close', ({ event }: { event: { code: number; reason: string } }) => {
    if (ended) return
    const refusal = refusalOf(event.code) ?? refusalOf(event.reason)
    if (refusal !== null && !passes(refusal)) return hear(refusal)
    together.setState({ link: 'offline', refusal })
    pause = performance.now() - liveAt > HELD ? PAUSE : Math.min(pause * 2, LONGEST_PAUSE)
    liveAt = Number.POSITIVE_INFINITY
    socket.setConfiguration({ delay: jittered(pause) })
    options.onLost()
  })
  const stopWatching = watchLine(socket, {
    hurry,
    rest: options.onRest ?? (() => {}),
    unanswered: options.unanswered,
  })

  return {
    socket,
    hasEnded: () => ended,
    hurry,
    carry(provider, without) {
      const told = (reason: string) => {
        const refusal = refusalOf(reason)
        if (refusal !== 'no-access' || !without) hear(refusal)
        else if (!ended) without()
      }
      provider.on('authenticationFailed', ({ reason }: { reason: string }) => told(reason))
      // The closing of one channel: when the whole line closes, the socket is told first.
      provider.on('close', ({ event }: { event: { reason: string } }) => {
        if (!socket.isDown()) told(event.reason)
      })
      markServer(provider)
      provider.attach()
    },
    live(refusal) {
      if (ended) return
      liveAt = performance.now()
      together.setState({ link: 'live', refusal, arrived: true })
    },
    renew() {
      if (ended) return
      socket.drop('role')
      hurry()
    },
    end,
  }
}
