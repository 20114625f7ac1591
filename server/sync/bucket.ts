/** What one connection may send: `burst` at once, and `perSecond` in the long run. */
export interface Pace {
  readonly perSecond: number
  readonly burst: number
}

/** A token bucket. The answer says whether one more, or one that counts for several, fits at that moment, in milliseconds. */
export function makeBucket({ perSecond, burst }: Pace, start: number): (now: number, cost?: number) => boolean {
  let tokens = burst
  let last = start
  return (now, cost = 1) => {
    tokens = Math.min(burst, tokens + (Math.max(0, now - last) / 1000) * perSecond)
    last = now
    if (tokens < cost) return false
    tokens -= cost
    return true
  }
}
