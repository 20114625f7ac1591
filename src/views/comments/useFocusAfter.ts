import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { useTalk } from '../../document/hooks.ts'

/** To be called with the row of a thread before it, or a part of it, goes. */
export type Leaving = (row: Element | null) => void

/**
 * A thread that is resolved or deleted goes from its list, and would take the focus along: then the thread itself, the
 * one after it, the one before it, or the heading of the panel gets the focus.
 */
export function useFocusAfter(): { readonly box: RefObject<HTMLDivElement | null>; readonly leaving: Leaving } {
  const box = useRef<HTMLDivElement>(null)
  const goals = useRef<readonly (Element | null | undefined)[]>([])
  useTalk((talk) => talk)
  useEffect(() => {
    const wanted = goals.current
    if (wanted.length === 0) return
    goals.current = []
    // A menu that was open gives the focus back a moment later, to a button that may have gone.
    setTimeout(() => {
      const next = wanted.find((goal) => goal?.isConnected)
      const place = next?.matches('[tabindex]') ? next : next?.querySelector('[data-thread]')
      if (document.activeElement === document.body && place instanceof HTMLElement) place.focus()
    }, 60)
  })
  const leaving = useCallback((row: Element | null) => {
    goals.current = [row, row?.nextElementSibling, row?.previousElementSibling, box.current?.querySelector('h2')]
  }, [])
  return { box, leaving }
}
