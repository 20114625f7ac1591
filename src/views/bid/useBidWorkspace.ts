import { useStore } from 'zustand'
import { useOpenModel } from '../../document/hooks.ts'
import { useHeldWorkspace } from '../../document/hooks/workspace.ts'
import type { OpenWorkspace } from '../../document/openWorkspace.ts'
import { shelf } from '../../document/shelf.ts'
import { workspaceOf } from '../../document/workspacesHere.ts'

/** The workspace that the bid belongs to. `none`: it belongs to none, or to one that this person may not read. */
type BidWorkspace = { readonly state: 'opening' | 'none' } | { readonly state: 'open'; readonly open: OpenWorkspace }

export function useBidWorkspace(): BidWorkspace {
  const { id } = useOpenModel()
  const workspace = useStore(shelf, ({ entries }) => {
    const entry = entries?.find((one) => one.id === id)
    return entry ? workspaceOf(entry) : ''
  })
  const held = useHeldWorkspace(workspace)
  if (workspace !== '' && held.state === 'opening') return { state: 'opening' }
  return workspace !== '' && held.state === 'open' ? { state: 'open', open: held.open } : { state: 'none' }
}
