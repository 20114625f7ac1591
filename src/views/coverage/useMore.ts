import { type RefObject, useEffect, useRef, useState } from 'react'

interface More<E extends HTMLElement> {
  readonly list: RefObject<E | null>
  /** How many entries of the list to show. */
  readonly most: number
  readonly showMore: () => void
}

/** A long list that is shown a step at a time. The first link of what is added takes the focus: reading goes on there. */
export function useMore<E extends HTMLElement>(first: number, step: number): More<E> {
  const list = useRef<E>(null)
  const [most, setMost] = useState(first)
  const before = useRef(most)
  useEffect(() => {
    if (most > before.current) list.current?.children[before.current]?.querySelector('a')?.focus()
    before.current = most
  }, [most])
  return { list, most, showMore: () => setMost(most + step) }
}
