import type { Signal, Signals } from './signals.ts'

/** Signals of a server that is one process. */
export function makeLocalSignals(): Signals {
  const listeners = new Set<(signal: Signal) => Promise<void> | void>()
  return {
    async send(signal) {
      await Promise.all([...listeners].map(async (act) => act(signal)))
    },
    listen(act) {
      listeners.add(act)
      return () => listeners.delete(act)
    },
    async close() {
      listeners.clear()
    },
  }
}
