import { useEffect } from 'react'
import { useStore } from 'zustand'
import { loadShelf, shelf } from '../document/shelf.ts'

/** Whether a model is on this device's list: another tab may delete or erase it while it is open here. */
export function useShelved(id: string): 'here' | 'deleted' | 'missing' {
  useEffect(() => {
    void loadShelf()
  }, [])
  return useStore(shelf, ({ entries }) => {
    // Until the list is read the model opens as if it were there.
    if (entries === null) return 'here'
    const entry = entries.find((one) => one.id === id)
    if (!entry) return 'missing'
    return entry.deleted === '' ? 'here' : 'deleted'
  })
}
