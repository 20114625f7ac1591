import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useOpenModel } from '../../document/hooks.ts'
import { proposalsOf } from '../../document/proposals.ts'
import { shelf, type ShelfEntry } from '../../document/shelf.ts'

/** The proposals on this device that were branched from the open model; null until the list of models is read. */
export function useProposals(): readonly ShelfEntry[] | null {
  const { id } = useOpenModel()
  const entries = useStore(shelf, (state) => state.entries)
  return useMemo(() => entries && proposalsOf(entries, id), [entries, id])
}
