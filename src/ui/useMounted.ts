import { type RefObject, useEffect, useRef } from 'react'

/** Whether the component is still there, for what goes on after an answer: whoever closed a dialog is done with it. */
export function useMounted(): RefObject<boolean> {
  const mounted = useRef(false)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])
  return mounted
}
