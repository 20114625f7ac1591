import { useEffect, useRef } from 'react'

/** What was marked or taken out may leave the list, and the button that had the focus with it: then the page gets it. */
export function useKeptFocus(rows: unknown): void {
  const before = useRef(rows)
  useEffect(() => {
    if (before.current === rows) return
    before.current = rows
    if (document.activeElement === document.body) document.getElementById('content')?.focus()
  }, [rows])
}
