import { type RefObject, useEffect, useRef } from 'react'
import { useSession } from '../../document/hooks.ts'

/** Puts the caret into the field that was asked for, unfolding what it is behind. */
export function useWanted(box: RefObject<HTMLElement | null>): void {
  const wanted = useSession((session) => session.wanted)
  const done = useRef(0)
  useEffect(() => {
    if (wanted.count === done.current) return
    done.current = wanted.count
    const place = () =>
      box.current?.querySelector<HTMLElement>(
        `[data-field="${CSS.escape(`${wanted.table} ${wanted.id} ${wanted.field}`)}"] :is(textarea, input, select, button)`,
      )
    const field = place()
    if (field) return field.focus()
    // What is folded is not drawn before it is unfolded.
    for (const fold of box.current?.querySelectorAll('details:not([open])') ?? []) fold.setAttribute('open', '')
    const timer = setTimeout(() => place()?.focus(), 60)
    return () => clearTimeout(timer)
  }, [wanted, box])
}
