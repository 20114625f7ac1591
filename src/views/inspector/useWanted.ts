import { type RefObject, useEffect, useEffectEvent } from 'react'
import { useOpenModel, useSession } from '../../document/hooks.ts'

/** How long what was unfolded takes to be drawn, in milliseconds. */
const UNFOLDING = 60

/** Puts the caret into the field that was asked for, once, unfolding what it is behind. */
export function useWanted(box: RefObject<HTMLElement | null>): void {
  const { session } = useOpenModel()
  const wanted = useSession((state) => state.wanted)
  const place = useEffectEvent((): boolean => {
    if (!wanted) return true
    const name = CSS.escape(`${wanted.table} ${wanted.id} ${wanted.field}`)
    const field = box.current?.querySelector<HTMLElement>(`[data-field="${name}"] :is(textarea, input, select, button)`)
    field?.focus()
    return field !== null && field !== undefined
  })
  const settle = useEffectEvent(() => session.setState({ wanted: null }))
  useEffect(() => {
    if (!wanted) return undefined
    if (place()) return settle()
    // What is folded is not drawn before it is unfolded.
    for (const fold of box.current?.querySelectorAll('details:not([open])') ?? []) fold.setAttribute('open', '')
    const timer = setTimeout(() => {
      place()
      settle()
    }, UNFOLDING)
    return () => clearTimeout(timer)
  }, [wanted, box])
}
