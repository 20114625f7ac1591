import { useWorkspaceIf, useWorkspaceOfModel } from '../../document/hooks/workspace.ts'
import type { Workspace } from '../../model/model.ts'

/** The code lists of the workspace that the open model is in; null where there is none, or this person may not read it. */
export function useCodeLists(): Workspace['codeLists'] | null {
  return useWorkspaceIf(useWorkspaceOfModel(), ({ codeLists }) => codeLists)
}

/** The priorities of that workspace; null as above. */
export function usePriorities(): Workspace['priorities'] | null {
  return useWorkspaceIf(useWorkspaceOfModel(), ({ priorities }) => priorities)
}
