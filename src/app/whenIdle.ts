const PATIENCE = 2000 // milliseconds

/** Resolves once the browser has nothing more urgent to do, or soon where a browser cannot tell. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari does not have it.
    if (!('requestIdleCallback' in window)) setTimeout(resolve, PATIENCE / 4)
    else requestIdleCallback(() => resolve(), { timeout: PATIENCE })
  })
}
