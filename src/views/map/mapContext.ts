import { createContext } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Drags } from './drags.ts'
import type { Lit } from './lit.ts'

/** Where the keyboard stands: the one card in the tab order, and whether the focus is inside the map. */
export interface MapFocus {
  readonly tabbable: string | null
  readonly inside: boolean
}

export interface MapStores {
  readonly lit: StoreApi<Lit>
  readonly focus: StoreApi<MapFocus>
  readonly drags: StoreApi<{ readonly drags: Drags }>
}

/** Whether a key goes to nothing in particular: what had the focus is gone, or the press was on the plain view. */
export function isIdle(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.id === 'content')
}

export function createFocus(): StoreApi<MapFocus> {
  return createStore<MapFocus>(() => ({ tabbable: null, inside: false }))
}

/** What cards and links read of the map around them, each for itself. */
export const MapContext = createContext<MapStores>({
  lit: createStore<Lit>(() => ({ nodes: null, path: null })),
  focus: createFocus(),
  drags: createStore<{ readonly drags: Drags }>(() => ({ drags: null })),
})
