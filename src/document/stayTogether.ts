import { FORMAT_VERSION } from '../model/migrations/migrations.ts'
import type { Connection, ConnectOptions } from './connect.ts'
import type { OpenModel } from './openModel.ts'

/** How long until the code for sharing is asked for again when it did not come, in milliseconds. */
const AGAIN_AFTER = 5000

export interface StayOptions extends Pick<ConnectOptions, 'role' | 'person' | 'unseen' | 'onRole'> {
  /** How many changes were waiting when the list of models was written last. */
  readonly waiting: number
}

/** Keeps an open model together with its server until the returned function is called. Works on without a network. */
export function stayTogether(open: OpenModel, { waiting, ...known }: StayOptions): () => Promise<void> {
  let stopped = false
  let connection: Connection | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const arrived = open.model.getState().snapshot.meta.size > 0
  open.together.setState({ link: 'connecting', refusal: null, role: known.role, arrived, versionsArrived: false })
  const counting = open.waiting.begin(waiting)

  const start = async (): Promise<void> => {
    try {
      const { connect } = await import('./connect.ts')
      await counting
      if (!stopped) connection = connect(open, { address: syncAddress(), ...known })
    } catch {
      if (stopped) return
      open.together.setState({ link: 'offline' })
      timer = setTimeout(() => void start(), AGAIN_AFTER)
    }
  }
  void start()
  return async () => {
    stopped = true
    clearTimeout(timer)
    connection?.close()
    await counting
    await open.waiting.end()
  }
}

/** Where documents are synced, with the format that this app writes. */
export function syncAddress(): string {
  const address = new URL(`sync?format=${FORMAT_VERSION}`, document.baseURI)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  return address.href
}
