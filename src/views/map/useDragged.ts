import { useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { MapContext } from './mapContext.ts'

const NONE: readonly string[] = []

/** The cards under a drag, of anybody. The same set while they are the same cards, wherever they are. */
export function useDragged(): ReadonlySet<string> {
  const { drags } = useContext(MapContext)
  const ids = useStore(
    drags,
    useShallow((state) => (state.drags ? [...state.drags.keys()] : NONE)),
  )
  return useMemo(() => new Set(ids), [ids])
}
