import { useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'

/** After this long without movement the map is drawn the ordinary way again. */
const REST = 200

/**
 * Marks the map while it is only moved, not magnified. The browser then moves the picture that it has instead of
 * painting the same cards and links at each step; once magnified it has to paint, or the labels would blur.
 */
export function useMovement(root: RefObject<HTMLDivElement | null>): void {
  const store = useStoreApi()
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined
    const mark = (moving: boolean) => root.current?.toggleAttribute('data-moving', moving)
    const stop = store.subscribe(({ transform }, { transform: before }) => {
      if (transform === before) return
      clearTimeout(resting)
      const moving = transform[2] === before[2]
      mark(moving)
      if (moving) resting = setTimeout(() => mark(false), REST)
    })
    return () => {
      stop()
      clearTimeout(resting)
    }
  }, [store, root])
}
