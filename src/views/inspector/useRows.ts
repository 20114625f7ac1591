import { type RefObject, useEffect, useRef, useState } from 'react'
import { useActionContext } from '../../document/hooks.ts'

const FOCUSABLE = 'textarea, input, select, button:not([disabled]), summary, a[href]'

export interface Rows {
  readonly box: RefObject<HTMLDivElement | null>
  /** The row that was just added. */
  readonly fresh: string | null
  /** Makes a row with a new id; its first field takes the focus. */
  readonly add: (make: (id: string) => void) => void
  /** After a row is gone: the next one takes the focus, or the one before, or the part's Add button. */
  readonly removed: (at: number) => void
  /** A row, by its id, takes the focus. */
  readonly goTo: (id: string) => void
  readonly goToAdd: () => void
}

type Goal = { readonly at: number } | { readonly id: string } | { readonly add: true }

/** A place that a person opened takes the focus, at its first field. */
export function useFocusFirst<E extends HTMLElement>(): RefObject<E | null> {
  const box = useRef<E>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>(FOCUSABLE)?.focus(), [])
  return box
}

/** Where the focus goes when rows of a part come and go. */
export function useRows(): Rows {
  const { newId } = useActionContext()
  const box = useRef<HTMLDivElement>(null)
  const [fresh, setFresh] = useState<string | null>(null)
  const [goal, setGoal] = useState<Goal | null>(null)
  useEffect(() => {
    if (!goal || !box.current) return
    const rows = [...box.current.querySelectorAll<HTMLElement>('[data-row]')]
    const row =
      'at' in goal
        ? rows[Math.min(goal.at, rows.length - 1)]
        : 'id' in goal
          ? rows.find((it) => it.dataset['row'] === goal.id)
          : null
    const place = row ?? box.current.querySelector('[data-add]') ?? box.current
    const target = place.querySelector<HTMLElement>(FOCUSABLE)
    target?.focus()
  }, [goal])
  return {
    box,
    fresh,
    add: (make) => {
      const id = newId()
      make(id)
      setFresh(id)
      setGoal({ id })
    },
    removed: (at) => setGoal({ at }),
    goTo: (id) => setGoal({ id }),
    goToAdd: () => setGoal({ add: true }),
  }
}
