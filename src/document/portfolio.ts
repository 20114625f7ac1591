import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Digest } from '../portfolio/digest.ts'

/** What is known of all the models of one workspace. */
export interface Portfolio {
  /** The workspace it is of; null while none is watched. */
  readonly workspace: string | null
  /** `away`: the server did not answer, and this is what was known last. */
  readonly state: 'loading' | 'ready' | 'away'
  /** By model, only those that this person may read. The map keeps its identity while nothing changed. */
  readonly digests: ReadonlyMap<string, Digest>
}

export const portfolio: StoreApi<Portfolio> = createStore<Portfolio>(() => ({
  workspace: null,
  state: 'loading',
  digests: new Map(),
}))
