import { useHeldWorkspaceOfModel } from '../../document/hooks/workspace.ts'
import type { OpenWorkspace } from '../../document/openWorkspace.ts'

/**
 * The workspace that the bid belongs to. `none`: it belongs to none, or to one that this person may not read; `failed`: it
 * is theirs to read, and could not be opened.
 */
type BidWorkspace =
  | { readonly state: 'opening' | 'none' | 'failed' }
  | { readonly state: 'open'; readonly open: OpenWorkspace }

export function useBidWorkspace(): BidWorkspace {
  const held = useHeldWorkspaceOfModel()
  if (held === null || held.state === 'missing') return { state: 'none' }
  return held
}
