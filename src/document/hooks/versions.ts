import { useStore } from 'zustand'
import type { Versions } from '../../model/model.ts'
import { useOpenModel, useTogether } from '../hooks.ts'

/** A value read from what was released of the open model; the component renders again only when that value changes. */
export function useVersions<R>(select: (versions: Versions) => R): R {
  return useStore(useOpenModel().versions, (state) => select(state.snapshot))
}

/** Whether the server's versions have arrived since this was opened. Until then an empty history may only be one to come. */
export function useVersionsArrived(): boolean {
  return useTogether(({ versionsArrived }) => versionsArrived)
}
