import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SessionAnswer, SharedModel } from '../model/sharing/api.ts'
import { askSession, sharedModels } from './api.ts'

/**
 * Whether this app has a server: `unknown` (not asked yet), `none` (it was opened from a place that only hands out
 * files), `there`, or `away` (there was no answer: no network, or the server is down).
 */
export interface ServerState {
  readonly state: 'unknown' | 'none' | 'there' | 'away'
  /** Null until this browser has joined. */
  readonly person: SessionAnswer['person']
  readonly workspace: SessionAnswer['workspace']
  /** The models on the server that this browser may open. What was last heard while it is away. */
  readonly models: readonly SharedModel[]
}

const NOTHING: ServerState = { state: 'unknown', person: null, workspace: null, models: [] }
/** How long an answer counts as fresh when the window is come back to, in milliseconds. */
const FRESH = 10_000

/** The server as this app sees it. */
export const server: StoreApi<ServerState> = createStore<ServerState>(() => NOTHING)

let asking: Promise<void> | undefined
let askedAt = Number.NEGATIVE_INFINITY

/** Asks the server who we are and what is shared with us. Never fails: what is not known stays as it was. */
export function loadServer(): Promise<void> {
  asking ??= load().finally(() => {
    asking = undefined
  })
  return asking
}

/** Asks after something was changed: a question that is on its way already may not know of it. */
export async function loadServerAnew(): Promise<void> {
  await asking
  await loadServer()
}

async function load(): Promise<void> {
  const session = await askSession()
  askedAt = performance.now()
  if (!session.ok) {
    if (session.code === 'no-server') server.setState({ ...NOTHING, state: 'none' })
    else server.setState({ state: 'away' })
    return
  }
  const { person, workspace } = session.value
  const models = person === null ? { ok: true as const, value: [] } : await sharedModels()
  // Without the list of models, those that are missing from the old one are not known to be closed to us.
  server.setState(
    models.ok ? { state: 'there', person, workspace, models: models.value } : { state: 'away', person, workspace },
  )
}

/** Asks now, and again when the window is come back to or the network returns. Returns how to stop. */
export function watchServer(): () => void {
  const again = () => {
    const { state } = server.getState()
    if (document.visibilityState === 'hidden' || state === 'none') return
    if (state === 'away' || performance.now() - askedAt > FRESH) void loadServer()
  }
  void loadServer()
  document.addEventListener('visibilitychange', again)
  addEventListener('online', again)
  return () => {
    document.removeEventListener('visibilitychange', again)
    removeEventListener('online', again)
  }
}
