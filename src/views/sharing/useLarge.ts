import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

export interface Large {
  readonly large: boolean
  readonly box: RefObject<HTMLDivElement | null>
  readonly enlarge: () => void
  readonly shrink: () => void
}

/** Shows a part of the page as large as the window, and as the screen where the browser allows it. */
export function useLarge(): Large {
  const [large, setLarge] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const leave = useCallback(() => {
    setLarge(false)
    if (document.fullscreenElement !== null) void document.exitFullscreen()
  }, [])
  useEffect(() => {
    const changed = () => {
      if (document.fullscreenElement === null) setLarge(false)
    }
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [])
  useEffect(() => {
    if (!large) return undefined
    // The large view is backed out of before the dialog that it is a part of.
    const backOut = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      leave()
    }
    addEventListener('keydown', backOut, true)
    return () => removeEventListener('keydown', backOut, true)
  }, [large, leave])
  return {
    large,
    box,
    enlarge() {
      setLarge(true)
      // Some phones have no full screen for pages: the window is large enough.
      if (document.fullscreenEnabled) void box.current?.requestFullscreen().catch(() => undefined)
    },
    shrink: leave,
  }
}
