import { FORMAT_VERSION } from '../model/migrations/migrations.ts'
import type { ConnectOptions } from './connect.ts'
import { connectSoon } from './connectSoon.ts'
import type { OpenModel } from './openModel.ts'

export interface StayOptions extends Pick<ConnectOptions, 'role' | 'person' | 'unseen' | 'onRole'> {
  /** How many changes were waiting when the list of models was written last. */
  readonly waiting: number
}

/** Keeps an open model together with its server until the returned function is called. Works on without a network. */
export function stayTogether(open: OpenModel, { waiting, ...known }: StayOptions): () => Promise<void> {
  const arrived = open.model.getState().snapshot.meta.size > 0
  open.together.setState({ link: 'connecting', refusal: null, role: known.role, arrived, versionsArrived: false })
  const { leave } = connectSoon(open, waiting, async () => {
    const { connect } = await import('./connect.ts')
    return () => connect(open, { address: syncAddress(), ...known })
  })
  return leave
}

/** Where documents are synced, with the format that this app writes. */
export function syncAddress(): string {
  const address = new URL(`sync?format=${FORMAT_VERSION}`, document.baseURI)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  return address.href
}
