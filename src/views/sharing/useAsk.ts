import { useRef, useState } from 'react'
import type { Asked, AskedCode } from '../../document/api.ts'

export interface Asking {
  readonly busy: boolean
  /** Why the last request did not work out. */
  readonly refused: AskedCode | null
  /** Asks one thing at a time. `done` gets the answer of a request that worked out. */
  readonly ask: <T>(request: () => Promise<Asked<T>>, done: (value: T) => void) => void
}

/** A request to the server with what a form shows of it: that it runs, and why it did not work out. */
export function useAsk(): Asking {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<AskedCode | null>(null)
  const running = useRef(false)
  return {
    busy,
    refused,
    ask(request, done) {
      if (running.current) return
      running.current = true
      const pressed = document.activeElement
      setBusy(true)
      setRefused(null)
      void request()
        .catch(() => ({ ok: false, code: 'failed' }) as const)
        .then((answer) => {
          running.current = false
          setBusy(false)
          if (answer.ok) done(answer.value)
          else setRefused(answer.code)
          giveBack(pressed)
        })
    },
  }
}

/** A button that is off while its request runs loses the focus, and Esc and Tab would go nowhere. */
function giveBack(pressed: Element | null): void {
  setTimeout(() => {
    if (document.activeElement === document.body && pressed instanceof HTMLElement) pressed.focus()
  }, 60)
}
