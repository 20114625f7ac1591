import { createStore } from 'zustand/vanilla'
import type { OpenWorkspace } from './openWorkspace.ts'
import { server } from './server.ts'
import { shelf } from './shelf.ts'
import { readSystem, readSystemAlone, stateOf, type System, systemModelOf } from './systemHere.ts'

/** What is known of a workspace's system model. `none`: it has no system model, or that one cannot be read. */
export type SystemState =
  | { readonly state: 'loading' | 'none'; readonly system: null }
  | { readonly state: 'ready'; readonly system: System }

/** The system model of one workspace, read while somebody listens. */
export interface SystemSource {
  readonly get: () => SystemState
  readonly subscribe: (listener: () => void) => () => void
}

const sources = new WeakMap<OpenWorkspace, SystemSource>()

/** The source of a workspace's system model: all who ask share one. Null: of no workspace, which has none. */
export function systemSource(open: OpenWorkspace | null): SystemSource {
  if (!open) return NOWHERE
  const source = sources.get(open) ?? begin(open)
  sources.set(open, source)
  return source
}

const LOADING: SystemState = { state: 'loading', system: null }
const NONE: SystemState = { state: 'none', system: null }
const NOWHERE: SystemSource = { get: () => NONE, subscribe: () => () => {} }

/** At once as this device has it, then as it is on the server, and again when it or another one is the system model. */
function begin(open: OpenWorkspace): SystemSource {
  const store = createStore<SystemState>(() => LOADING)
  let id = ''
  let last = ''
  let listeners = 0
  let stops: (() => void)[] = []

  const look = async (): Promise<void> => {
    const now = systemModelOf(open.workspace.getState().snapshot)
    if (now !== id) {
      id = now
      last = ''
      store.setState(LOADING, true)
    }
    if (id === '') return store.setState(NONE, true)
    const state = await stateOf(now)
    const isStill = () => listeners > 0 && id === now
    if (!isStill() || state === last) return
    const first = last === ''
    last = state
    const here = first ? await readSystemAlone(now).catch(() => null) : null
    if (here && isStill() && state === last) store.setState({ state: 'ready', system: here }, true)
    // What this device has is better than nothing, when the server's cannot be had.
    const system = (await readSystem(now)) ?? (await readSystemAlone(now).catch(() => null))
    if (!isStill() || state !== last) return
    store.setState(system ? { state: 'ready', system } : NONE, true)
  }
  /** The list could not be read: that is tried again with the next change. */
  const missed = () => {
    last = ''
    if (store.getState().state === 'loading') store.setState(NONE, true)
  }
  return {
    get: store.getState,
    subscribe(listener) {
      listeners += 1
      if (listeners === 1) {
        const again = () => void look().catch(missed)
        last = ''
        stops = [open.workspace.subscribe(again), shelf.subscribe(again), server.subscribe(again)]
        again()
      }
      const stop = store.subscribe(listener)
      return () => {
        stop()
        listeners -= 1
        if (listeners > 0) return
        for (const one of stops) one()
      }
    },
  }
}
