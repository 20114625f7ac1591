/** What one connection may send: `burst` at once, and `perSecond` in the long run. */
export interface Pace {
  readonly perSecond: number
  readonly burst: number
}

/** A token bucket. The answer says whether one more fits at that moment, in milliseconds. */
export function makeBucket({ perSecond, burst }: Pace, start: number): (now: number) => boolean {
  let tokens = burst
  let last = start
  return (now) => {
    tokens = Math.min(burst, tokens + (Math.max(0, now - last) / 1000) * perSecond)
    last = now
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}
