import type { StoreApi } from 'zustand/vanilla'

/** How long the server may take before something goes on without it, in milliseconds. */
const SOON = 8000

/** Resolves when a state is so, or after eight seconds: whether it is. */
export function soon<T>(store: StoreApi<T>, isSo: (state: T) => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    if (isSo(store.getState())) {
      resolve(true)
      return
    }
    const done = (so: boolean) => {
      clearTimeout(timer)
      stop()
      resolve(so)
    }
    const timer = setTimeout(() => done(false), SOON)
    const stop = store.subscribe((state) => {
      if (isSo(state)) done(true)
    })
  })
}
