import { useEffect } from 'react'
import { whenIdle } from './whenIdle.ts'

/** Fetches code and files before they are asked for, one by one, so that they are here when the network has gone. */
export function FetchAhead({ imports }: { readonly imports: readonly (() => Promise<unknown>)[] }) {
  useEffect(() => {
    let stopped = false
    async function fetchAll() {
      for (const one of imports) {
        await whenIdle()
        if (stopped) return
        // What does not arrive now is asked for again when it is needed.
        await one().catch(() => undefined)
      }
    }
    void fetchAll()
    return () => {
      stopped = true
    }
  }, [imports])
  return null
}
