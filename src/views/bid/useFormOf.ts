import { useCallback, useSyncExternalStore } from 'react'
import type { OpenWorkspace } from '../../document/openWorkspace.ts'
import type { Workspace } from '../../model/model.ts'

/** The bid form of a workspace, and again when it changes; null without one. */
export function useFormOf(open: OpenWorkspace | null): Workspace['bidQuestions'] | null {
  const subscribe = useCallback(
    (listener: () => void) => (open ? open.workspace.subscribe(listener) : () => undefined),
    [open],
  )
  return useSyncExternalStore(subscribe, () => open?.workspace.getState().snapshot.bidQuestions ?? null)
}
