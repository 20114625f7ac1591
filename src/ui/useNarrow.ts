import { useSyncExternalStore } from 'react'

const QUERY = '(max-width: 759px)'

function subscribe(listener: () => void): () => void {
  const narrow = matchMedia(QUERY)
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

/** Whether the window is as narrow as a phone's, or zoomed in as far. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches)
}
