import { useState } from 'react'
import { useSurroundings } from '../../document/hooks.ts'
import { say } from '../../words/words.ts'

/** One act at a time. A failure of the storage is said in words. */
export function useAdding(): { readonly busy: boolean; readonly run: (act: () => Promise<void>) => void } {
  const { tell } = useSurroundings()
  const [busy, setBusy] = useState(false)
  const run = (act: () => Promise<void>) => {
    setBusy(true)
    act()
      .catch(() => tell(say('workspace.failed')))
      .finally(() => setBusy(false))
  }
  return { busy, run }
}
