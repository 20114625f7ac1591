import { documentName } from '../model/sharing/documents.ts'
import { mayWrite, type Role } from '../model/sharing/roles.ts'
import { keepLine } from './keepLine.ts'
import type { OpenWorkspace } from './openWorkspace.ts'
import { SharedProvider } from './sharedProvider.ts'

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
  const line = keepLine(together, {
    address: options.address,
    WebSocket: options.WebSocket,
    onLost: options.onLost,
    onRefused: options.onLost,
    /** What may not be written is never acknowledged: there it is enough that the content has come. */
    unanswered: () =>
      mayWrite(together.getState().role, 'workspace') ? provider.hasUnsyncedChanges : !provider.synced,
  })
  const provider = new SharedProvider({
    name: documentName('workspace', open.id),
    document: open.doc,
    awareness: null,
    websocketProvider: line.socket,
  })
  provider.on('unsyncedChanges', ({ number }: { number: number }) => {
    if (number === 0) open.waiting.acknowledged('workspace')
  })
  provider.on('synced', () => line.live(null))
  line.carry(provider)

  return {
    hurry: line.hurry,
    become(role) {
      const gains = !mayWrite(together.getState().role, 'workspace') && mayWrite(role, 'workspace')
      together.setState({ role })
      if (gains) line.renew()
    },
    close() {
      line.end()
      provider.destroy()
      line.socket.destroy()
    },
  }
}
