import { type RefObject, useCallback, useEffect, useState } from 'react'

export interface ColumnWindow {
  /** The columns to draw: from `from` to before `to`. */
  readonly from: number
  readonly to: number
}

/** Columns are drawn in steps of so many, so that a little scrolling draws nothing. */
const STEP = 6
/** Fewer columns than these are all drawn. */
const ALL = 40

/** Which columns of a wide table to draw: those in sight and some on either side. `width` is that of a column in pixels. */
export function useColumnWindow(box: RefObject<HTMLElement | null>, count: number, width: number): ColumnWindow {
  const [{ from, to }, setWindow] = useState<ColumnWindow>({ from: 0, to: STEP * 4 })
  const look = useCallback(() => {
    const element = box.current
    if (!element) return
    const first = Math.floor(element.scrollLeft / width / STEP) * STEP
    const last = Math.ceil((element.scrollLeft + element.clientWidth) / width / STEP) * STEP
    const next = { from: Math.max(0, first - STEP), to: last + STEP }
    setWindow((now) => (now.from === next.from && now.to === next.to ? now : next))
  }, [box, width])
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    // It tells the size at once, too.
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box, look])
  if (count <= ALL) return { from: 0, to: count }
  return { from: Math.min(from, count), to: Math.min(to, count) }
}
