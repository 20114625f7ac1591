import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Workspace } from '../../model/model.ts'
import type { OpenWorkspace } from '../openWorkspace.ts'
import { type Portfolio, portfolio } from '../portfolio.ts'
import { mayEdit } from '../together.ts'

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

/** A value read from what is known of all the models of the workspace. */
export function usePortfolio<R>(select: (portfolio: Portfolio) => R): R {
  return useStore(portfolio, select)
}
