import { useEffect, useState } from 'react'
import { lookUp } from '../../actions/join.ts'
import type { AskedCode } from '../../document/api.ts'
import type { Key, LinkLook } from '../../model/sharing/api.ts'

export type Looked =
  | { readonly state: 'looking' }
  | { readonly state: 'found'; readonly look: LinkLook }
  | { readonly state: 'failed'; readonly code: AskedCode }

const LOOKING: Looked = { state: 'looking' }

/** What the way in opens, asked whenever it is another one. */
export function useLook(key: Key | null): Looked {
  const [answer, setAnswer] = useState<{ readonly key: Key; readonly looked: Looked } | null>(null)
  useEffect(() => {
    if (key === null) return undefined
    let stale = false
    void lookUp(key).then((asked) => {
      const looked: Looked = asked.ok ? { state: 'found', look: asked.value } : { state: 'failed', code: asked.code }
      if (!stale) setAnswer({ key, looked })
    })
    return () => {
      stale = true
    }
  }, [key])
  return answer !== null && answer.key === key ? answer.looked : LOOKING
}
