import { useEffect, useRef } from 'react'
import { keepFollowing, stopFollowing } from '../../actions/follow.ts'
import { useOpenModel, useSurroundings } from '../../document/hooks.ts'

/** Keeps this screen with the person who is followed. Scrolling and typing end it, as selecting and moving the map do. */
export function useFollowing(): void {
  const open = useOpenModel()
  const { view, go, tell } = useSurroundings()
  const latest = useRef({ view, go, tell })
  const kept = useRef<ReturnType<typeof keepFollowing>>(null)
  useEffect(() => {
    latest.current = { view, go, tell }
    kept.current?.viewed()
  }, [view, go, tell])

  useEffect(() => {
    const following = keepFollowing(open, {
      view: () => latest.current.view,
      show: (next) => latest.current.go(`/model/${open.id}/${next}`),
      tell: (message) => latest.current.tell(message),
    })
    kept.current = following
    const ends = new AbortController()
    const listening = { capture: true, passive: true, signal: ends.signal }
    const stop = ({ target }: Event) => {
      if (target instanceof Element && target.closest('.app-body')) stopFollowing(open)
    }
    for (const kind of ['wheel', 'touchmove', 'input'] as const) document.addEventListener(kind, stop, listening)
    return () => {
      following.stop()
      ends.abort()
      kept.current = null
    }
  }, [open])
}
