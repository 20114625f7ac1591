import { documentName } from '../model/sharing/documents.ts'
import { passes, type Refusal, refusalOf } from '../model/sharing/refusals.ts'
import { mayWrite, type Role } from '../model/sharing/roles.ts'
import { lineTo } from './line.ts'
import type { OpenWorkspace } from './openWorkspace.ts'
import { markServer } from './origins.ts'
import { HELD, jittered, LONGEST_PAUSE, PAUSE } from './pauses.ts'
import { SharedProvider } from './sharedProvider.ts'
import { watchLine } from './watchLine.ts'

export interface ConnectWorkspaceOptions {
  /** The sync endpoint, with the format that this app writes: wss://host/sync?format=3. */
  readonly address: string
  /** The line was lost or refused: what this person may do may have changed. */
  readonly onLost: () => void
  /** What makes connections where there is no browser. */
  readonly WebSocket?: typeof WebSocket
}

export interface WorkspaceConnection {
  /** Tries now, if the line is down. */
  readonly hurry: () => void
  /** What this person may do in the workspace has changed. */
  readonly become: (role: Role) => void
  readonly close: () => void
}

/** Joins an open workspace to the server, as `connect` does for a model: one document, and nobody is seen in it. */
export function connectWorkspace(open: OpenWorkspace, options: ConnectWorkspaceOptions): WorkspaceConnection {
  const { together } = open
  let ended = false
  let pause = PAUSE
  let liveAt = Number.POSITIVE_INFINITY

  const socket = lineTo(options.address, options.WebSocket)
  const refuse = (refusal: Refusal) => {
    if (ended) return
    ended = true
    stopWatching()
    together.setState({ link: 'refused', refusal })
    socket.disconnect()
    options.onLost()
  }
  const hear = (refusal: Refusal | null) => {
    if (ended) return
    // A channel that was closed alone would never send again: all begins anew.
    if (refusal === null || passes(refusal)) socket.drop(refusal ?? 'closed')
    else refuse(refusal)
  }
  const hurry = () => {
    if (!ended && socket.isDown()) void socket.connect()
  }

  const provider = new SharedProvider({
    name: documentName('workspace', open.id),
    document: open.doc,
    awareness: null,
    websocketProvider: socket,
  })
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => hear(refusalOf(reason)))
  provider.on('close', ({ event }: { event: { reason: string } }) => {
    if (!socket.isDown()) hear(refusalOf(event.reason))
  })
  provider.on('unsyncedChanges', ({ number }: { number: number }) => {
    if (number === 0) open.waiting.acknowledged('workspace')
  })
  provider.on('synced', () => {
    if (ended) return
    liveAt = performance.now()
    together.setState({ link: 'live', refusal: null, arrived: true })
  })
  markServer(provider)
  provider.attach()

  socket.on('close', ({ event }: { event: { code: number; reason: string } }) => {
    if (ended) return
    const refusal = refusalOf(event.code) ?? refusalOf(event.reason)
    if (refusal !== null && !passes(refusal)) return refuse(refusal)
    together.setState({ link: 'offline', refusal })
    pause = performance.now() - liveAt > HELD ? PAUSE : Math.min(pause * 2, LONGEST_PAUSE)
    liveAt = Number.POSITIVE_INFINITY
    socket.setConfiguration({ delay: jittered(pause) })
    return options.onLost()
  })
  const stopWatching = watchLine(socket, {
    hurry,
    rest: () => {},
    /** What may not be written is never acknowledged: there it is enough that the content has come. */
    unanswered: () =>
      mayWrite(together.getState().role, 'workspace') ? provider.hasUnsyncedChanges : !provider.synced,
  })

  return {
    hurry,
    become(role) {
      const gains = !mayWrite(together.getState().role, 'workspace') && mayWrite(role, 'workspace')
      together.setState({ role })
      if (!gains || ended) return
      // What could not be written before is counted right only by a new sync.
      socket.drop('role')
      hurry()
    },
    close() {
      ended = true
      stopWatching()
      provider.destroy()
      socket.destroy()
    },
  }
}
