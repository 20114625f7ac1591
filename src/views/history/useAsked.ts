import { useRef, useState } from 'react'
import type { Refused } from '../../actions/askedWords.ts'
import { sayVersionRefused } from '../../actions/versions.ts'
import type { Asked, AskedCode } from '../../document/api.ts'
import { say } from '../../words/words.ts'

/** Something that is asked of the server, once at a time: whether it is under way, and why it was refused, in words. */
export interface Asking {
  readonly busy: boolean
  readonly refused: (Refused & { readonly code: AskedCode | '' }) | null
  readonly run: (ask: () => Promise<Asked<unknown>>, done: () => void) => void
  readonly clear: () => void
}

export function useAsked(): Asking {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Asking['refused']>(null)
  const under = useRef(false)
  const run: Asking['run'] = (ask, done) => {
    if (under.current) return
    under.current = true
    setBusy(true)
    setRefused(null)
    void ask()
      .then(
        (asked) => (asked.ok ? done() : setRefused({ ...sayVersionRefused(asked.code), code: asked.code })),
        () => setRefused({ message: say('versions.failed'), advice: '', code: '' }),
      )
      .finally(() => {
        under.current = false
        setBusy(false)
      })
  }
  return { busy, refused, run, clear: () => setRefused(null) }
}
