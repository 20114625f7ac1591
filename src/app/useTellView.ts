import { useEffect } from 'react'
import { useRoom } from '../document/hooks.ts'

/** Tells the others which view of the model this person looks at. */
export function useTellView(view: string): void {
  const line = useRoom((room) => room.line)
  useEffect(() => line?.point({ view }), [line, view])
}
