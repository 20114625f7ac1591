import { whenIdle } from './whenIdle.ts'

/**
 * Has the browser keep the built app, so that it starts without a network from the next time on. A browser has workers only
 * over https and on localhost; without one the app works all the same as long as it is open, so that a failure is not told.
 */
export async function startOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await whenIdle()
  await navigator.serviceWorker.register('./sw.js').catch(() => undefined)
}
