import { useMemo } from 'react'
import type { SystemAt } from '../../actions/suggestions.ts'
import { useOpenModel } from '../../document/hooks.ts'
import { useSystem, useWorkspaceOfModel } from '../../document/hooks/workspace.ts'
import type { Digest } from '../../portfolio/digest.ts'
import { digestOf } from '../../portfolio/digestOf.ts'

export interface SystemHere extends SystemAt {
  readonly digest: Digest
}

/**
 * The system model of the workspace that the open model is in: null while it is read, where there is none, and where it is
 * the open model itself.
 */
export function useSystemOfModel(): SystemHere | null {
  const { id } = useOpenModel()
  const { system } = useSystem(useWorkspaceOfModel())
  return useMemo(() => {
    if (!system || system.id === id) return null
    return { id: system.id, model: system.model, digest: digestOf(system.id, system.model) }
  }, [system, id])
}
