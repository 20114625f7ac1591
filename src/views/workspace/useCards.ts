import { useSyncExternalStore } from 'react'

/** Below this width a table of ten columns has no room. In em, so that large text counts as a narrow window. */
const QUERY = '(max-width: 62em)'

function subscribe(listener: () => void): () => void {
  const narrow = matchMedia(QUERY)
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

/** Whether lists show as cards, one below the other, rather than as a table. */
export function useCards(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches)
}
