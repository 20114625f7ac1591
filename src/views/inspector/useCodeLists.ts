import { useSyncExternalStore } from 'react'
import { useWorkspaceOfModel } from '../../document/hooks/workspace.ts'
import type { Workspace } from '../../model/model.ts'

/** A table of the workspace that the open model is in; null where there is none, or this person may not read it. */
function useTable<T extends keyof Workspace>(name: T): Workspace[T] | null {
  const store = useWorkspaceOfModel()?.workspace
  return useSyncExternalStore(
    (listener) => store?.subscribe(listener) ?? (() => {}),
    () => store?.getState().snapshot[name] ?? null,
  )
}

/** The code lists of the workspace. */
export function useCodeLists(): Workspace['codeLists'] | null {
  return useTable('codeLists')
}

/** The priorities of the workspace. */
export function usePriorities(): Workspace['priorities'] | null {
  return useTable('priorities')
}
