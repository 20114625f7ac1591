import { type RefObject, useEffect } from 'react'
import { useOpenModel } from '../../document/hooks.ts'

/**
 * Tells the layout when a card is taller on this screen than was foreseen from the typeface: people may widen the
 * spacing of text or put another typeface in its place, and no card may then cover another.
 */
export function useTallness(id: string, foreseen: number, card: RefObject<HTMLElement | null>): void {
  const { session } = useOpenModel()
  useEffect(() => {
    const element = card.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => {
      const { tall } = session.getState()
      const height = element.offsetHeight > foreseen + 1 ? element.offsetHeight : undefined
      if (tall.get(id) === height) return
      const next = new Map(tall)
      if (height === undefined) next.delete(id)
      else next.set(id, height)
      session.setState({ tall: next })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [id, foreseen, card, session])
}
