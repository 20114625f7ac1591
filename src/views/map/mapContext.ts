import { createContext } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Lit } from './lit.ts'

/** Where the keyboard stands: the one card in the tab order, and whether the focus is inside the map. */
export interface MapFocus {
  readonly tabbable: string | null
  readonly inside: boolean
}

export interface MapStores {
  readonly lit: StoreApi<Lit>
  readonly focus: StoreApi<MapFocus>
}

export function createFocus(): StoreApi<MapFocus> {
  return createStore<MapFocus>(() => ({ tabbable: null, inside: false }))
}

/** What cards and links read of the map around them, each for itself. */
export const MapContext = createContext<MapStores>({
  lit: createStore<Lit>(() => ({ nodes: null, path: null })),
  focus: createFocus(),
})
