import { useSyncExternalStore } from 'react'

interface Announcement {
  turn: number
  words: string
}

let last: Announcement = { turn: 0, words: '' }
const listeners = new Set<() => void>()

/** Says something to people who use a screen reader, after what they are hearing now. The same words twice are said twice. */
export function announce(words: string): void {
  last = { turn: last.turn + 1, words }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The live region for `announce`; rendered once, for the whole app. */
export function Announcer() {
  const { turn, words } = useSyncExternalStore(subscribe, () => last)
  // Two regions in turn: words that equal the last ones would otherwise be no change, and stay unsaid.
  return (
    <div className="ui-visually-hidden">
      <div aria-live="polite">{turn % 2 === 0 ? words : ''}</div>
      <div aria-live="polite">{turn % 2 === 1 ? words : ''}</div>
    </div>
  )
}
