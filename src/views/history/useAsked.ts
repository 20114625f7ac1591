import { useRef, useState } from 'react'
import type { Refused } from '../../actions/askedWords.ts'
import { sayVersionRefused } from '../../actions/versions.ts'
import type { Asked, AskedCode } from '../../document/api.ts'
import type { Reading } from '../../formats/problem.ts'
import { sayProblem } from '../../formats/problemWords.ts'
import { useMounted } from '../../ui/useMounted.ts'
import { say } from '../../words/words.ts'

/** Something that is asked for, once at a time: whether it is under way, and why it was refused, in words. */
export interface Asking {
  readonly busy: boolean
  readonly refused: (Refused & { readonly code: AskedCode | '' }) | null
  /** `done` is left out when the dialog was closed meanwhile. */
  readonly run: <T>(ask: () => Promise<Asked<T> | Reading<T>>, done: (answer: T) => void) => void
}

export function useAsked(): Asking {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Asking['refused']>(null)
  const under = useRef(false)
  const mounted = useMounted()
  const run: Asking['run'] = (ask, done) => {
    if (under.current) return
    under.current = true
    setBusy(true)
    setRefused(null)
    void ask()
      .then(
        (asked) => {
          if (!asked.ok) setRefused(wordsOf(asked))
          else if (mounted.current) done(asked.value)
        },
        () => setRefused({ message: say('versions.failed'), advice: '', code: '' }),
      )
      .finally(() => {
        under.current = false
        setBusy(false)
      })
  }
  return { busy, refused, run }
}

function wordsOf(asked: Extract<Asked<unknown> | Reading<unknown>, { ok: false }>): NonNullable<Asking['refused']> {
  if ('code' in asked) return { ...sayVersionRefused(asked.code), code: asked.code }
  const [problem = { code: 'version-unknown' }] = asked.problems
  const { what, advice } = sayProblem(problem)
  return { message: what, advice, code: '' }
}
