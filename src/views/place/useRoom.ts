import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** Whether the box is at least so many rem wide; measured again whenever its size changes. */
export function useRoom(rem: number): { readonly box: RefObject<HTMLElement | null>; readonly wide: boolean } {
  const box = useRef<HTMLElement>(null)
  const [wide, setWide] = useState(false)
  useLayoutEffect(() => {
    const { current } = box
    if (!current) return undefined
    const look = () => {
      const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      // On paper the view is not there, and has no width: it stays as it was.
      if (current.clientWidth > 0) setWide(current.clientWidth >= rem * letter)
    }
    look()
    const watcher = new ResizeObserver(look)
    watcher.observe(current)
    return () => watcher.disconnect()
  }, [rem])
  return { box, wide }
}
