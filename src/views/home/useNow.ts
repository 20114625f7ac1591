import { useEffect, useState } from 'react'
import { useSurroundings } from '../../document/hooks.ts'

/** The moment now, again each minute, so that "2 minutes ago" stays true. */
export function useNow(): string {
  const { now } = useSurroundings()
  const [moment, setMoment] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), 60_000)
    return () => clearInterval(timer)
  }, [now])
  return moment
}
