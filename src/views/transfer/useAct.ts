import { useRef } from 'react'
import { useSurroundings } from '../../document/hooks.ts'
import { say } from '../../words/words.ts'

/** Runs one act at a time; a failure (no network for the code, no canvas, no memory) is said in words. */
export function useAct(): (act: () => void | Promise<void>) => void {
  const { tell } = useSurroundings()
  const busy = useRef(false)
  return (act) => {
    if (busy.current) return
    busy.current = true
    void Promise.resolve()
      .then(act)
      .catch(() => tell(say('transfer.failed')))
      .finally(() => {
        busy.current = false
      })
  }
}
