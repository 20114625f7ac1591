import { useStore } from 'zustand'
import type { Versions } from '../../model/model.ts'
import { useOpenModel, useTogether } from '../hooks.ts'
import { shelf } from '../shelf.ts'

/** A value read from what was released of the open model; the component renders again only when that value changes. */
export function useVersions<R>(select: (versions: Versions) => R): R {
  return useStore(useOpenModel().versions, (state) => select(state.snapshot))
}

/** Whether the server's versions have arrived since this was opened. Until then an empty history may only be one to come. */
export function useVersionsArrived(): boolean {
  return useTogether(({ versionsArrived }) => versionsArrived)
}

/** Whether the server refused for good what the open model brought along: it is on this device only. */
export function useVersionsStay(): boolean {
  const { id } = useOpenModel()
  return useStore(shelf, ({ entries }) => entries?.find((entry) => entry.id === id)?.versionsStay ?? false)
}
