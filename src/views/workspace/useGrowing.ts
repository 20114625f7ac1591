import { startTransition, useEffect, useState } from 'react'

/** So many rows come at once, which fill any window; the others follow, so that typing and pressing never wait for them. */
const FIRST = 60
const MORE = 120

/** How many of a long list to show now: all of a short one, and of a long one more at every turn until it is whole. */
export function useGrowing(count: number): number {
  const [shown, setShown] = useState(FIRST)
  useEffect(() => {
    if (shown >= count) return undefined
    const timer = setTimeout(() => startTransition(() => setShown((before) => before + MORE)), 30)
    return () => clearTimeout(timer)
  }, [shown, count])
  return Math.min(shown, count)
}
