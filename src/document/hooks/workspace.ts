import { createContext, useCallback, useContext, useLayoutEffect, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Workspace } from '../../model/model.ts'
import { type Held, heldWorkspace, holdWorkspace } from '../holdWorkspace.ts'
import { useOpenModel } from '../hooks.ts'
import type { OpenWorkspace } from '../openWorkspace.ts'
import { type Portfolio, portfolio, watchPortfolio } from '../portfolio.ts'
import { shelf } from '../shelf.ts'
import { type SystemState, systemSource } from '../systemSource.ts'
import { mayEdit } from '../together.ts'
import { workspaceOf } from '../workspacesHere.ts'

/** The workspace around this component; null where there is none, or this person may not read it. */
export const WorkspaceContext = createContext<OpenWorkspace | null>(null)

/** The workspace that is open around this component, or null: a model may belong to none, or to one that is closed to us. */
export function useWorkspaceHere(): OpenWorkspace | null {
  return useContext(WorkspaceContext)
}

/** The workspace that is open around this component. */
export function useOpenWorkspace(): OpenWorkspace {
  const open = useContext(WorkspaceContext)
  if (!open) throw new Error('No workspace is open here')
  return open
}

/** A value read from the workspace; the component renders again only when that value changes. */
export function useWorkspace<R>(select: (workspace: Workspace) => R): R {
  return useStore(useOpenWorkspace().workspace, (state) => select(state.snapshot))
}

/** Whether this person may write the workspace now. */
export function useMayWriteWorkspace(): boolean {
  return useStore(useOpenWorkspace().together, (together) => mayEdit(together, 'workspace'))
}

/** A value read from a workspace that may be none: null then. `select` gives the same value for the same workspace. */
export function useWorkspaceIf<R>(open: OpenWorkspace | null, select: (workspace: Workspace) => R): R | null {
  const subscribe = useCallback((listener: () => void) => open?.workspace.subscribe(listener) ?? (() => {}), [open])
  return useSyncExternalStore(subscribe, () => (open ? select(open.workspace.getState().snapshot) : null))
}

/** Keeps what is known of all the models of a workspace up to date for as long as the component is there; null: of none. */
export function useWatchedPortfolio(open: OpenWorkspace | null): void {
  const id = open?.id ?? ''
  // Before the first paint: what was known last may be of another workspace.
  useLayoutEffect(() => (id === '' ? undefined : watchPortfolio(id)), [id])
}

/** A value read from what is known of all the models of the workspace, which somebody around has to watch. */
export function usePortfolio<R>(select: (portfolio: Portfolio) => R): R {
  return useStore(portfolio, select)
}

/** A workspace, opened for as long as the component is there; '' for none. */
export function useHeldWorkspace(id: string): Held {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (id === '') return () => {}
      const { store, release } = holdWorkspace(id)
      const stopListening = store.subscribe(listener)
      return () => {
        stopListening()
        release()
      }
    },
    [id],
  )
  return useSyncExternalStore(subscribe, () => heldWorkspace(id))
}

/** What is known of the workspace that the open model belongs to; null where it belongs to none. */
export function useHeldWorkspaceOfModel(): Held | null {
  const { id } = useOpenModel()
  const workspace = useStore(shelf, ({ entries }) => {
    const entry = entries?.find((one) => one.id === id)
    return entry ? workspaceOf(entry) : ''
  })
  const held = useHeldWorkspace(workspace)
  return workspace === '' ? null : held
}

/**
 * The workspace that the open model belongs to: null while it opens, where there is none, and where this person may not
 * read it. All who ask share one opening.
 */
export function useWorkspaceOfModel(): OpenWorkspace | null {
  const held = useHeldWorkspaceOfModel()
  return held?.state === 'open' ? held.open : null
}

/** The system model of a workspace (null: of none), and again when it changed. */
export function useSystem(open: OpenWorkspace | null): SystemState {
  const { subscribe, get } = systemSource(open)
  return useSyncExternalStore(subscribe, get)
}
