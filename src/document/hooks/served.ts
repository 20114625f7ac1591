import { useSyncExternalStore } from 'react'
import type { Served } from '../../monitoring/cardStatus.ts'
import { useOpenModel } from '../hooks.ts'
import { portfolio } from '../portfolio.ts'
import { servedNow } from '../served.ts'
import { systemModelOf } from '../systemHere.ts'
import { useWatchedPortfolio, useWorkspaceIf, useWorkspaceOfModel } from './workspace.ts'

/**
 * How many funded interventions serve each card of the open model; null where it is not the system model of its workspace,
 * or this person may not read that. The same map while the counts are the same.
 */
export function useServed(): Served {
  const open = useOpenModel()
  const workspace = useWorkspaceOfModel()
  const isSystem = useWorkspaceIf(workspace, (snapshot) => systemModelOf(snapshot) === open.id)
  // An intervention is served by none: the models of the workspace are not fetched for it.
  useWatchedPortfolio(isSystem ? workspace : null)
  return useSyncExternalStore(
    (listener) => {
      const stops = [portfolio.subscribe(listener), workspace?.workspace.subscribe(listener)]
      return () => {
        for (const stop of stops) stop?.()
      }
    },
    () => (workspace ? servedNow(open) : null),
  )
}
