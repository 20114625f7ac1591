import { useState } from 'react'
import { useSurroundings } from '../../document/hooks.ts'
import { useMounted } from '../../ui/useMounted.ts'
import { say } from '../../words/words.ts'

interface Adding {
  readonly busy: boolean
  /** `done` is left out when the dialog was closed meanwhile. */
  readonly run: <T>(act: () => Promise<T>, done?: (made: T) => void) => void
}

/** One act at a time. A failure of the storage is said in words. */
export function useAdding(): Adding {
  const { tell } = useSurroundings()
  const [busy, setBusy] = useState(false)
  const mounted = useMounted()
  const run: Adding['run'] = (act, done) => {
    setBusy(true)
    act()
      .then((made) => mounted.current && done?.(made))
      .catch(() => tell(say('workspace.failed')))
      .finally(() => setBusy(false))
  }
  return { busy, run }
}
