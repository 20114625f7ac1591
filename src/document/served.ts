import { COUNTED, servedBy } from '../portfolio/coverage.ts'
import type { Digest } from '../portfolio/digest.ts'
import type { Served } from '../monitoring/cardStatus.ts'
import type { OpenModel } from './openModel.ts'
import { heldWorkspace } from './holdWorkspace.ts'
import { type Portfolio, portfolio } from './portfolio.ts'
import { shelf } from './shelf.ts'
import { systemModelOf } from './systemHere.ts'
import { workspaceOf } from './workspacesHere.ts'

let last: { readonly system: string; readonly digests: Portfolio['digests']; readonly served: Served } | undefined

/**
 * How many funded interventions serve each card of a system model. The digest of the system model itself changes with every
 * edit of it, and the counts do not: the same counts are the same map.
 */
export function countsOf(system: string, digests: ReadonlyMap<string, Digest>): Served {
  if (last?.system === system && last.digests === digests) return last.served
  const found = new Map<string, number>()
  for (const [node, { interventions }] of servedBy(system, [...digests.values()], COUNTED))
    found.set(node, interventions)
  const served = last?.system === system && last.served && same(last.served, found) ? last.served : found
  last = { system, digests, served }
  return served
}

function same(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([node, count]) => b.get(node) === count)
}

/** The counts for an open model as they are known now; null where it is not the system model of a workspace that is open. */
export function servedNow({ id }: Pick<OpenModel, 'id'>): Served {
  const entry = shelf.getState().entries?.find((one) => one.id === id)
  const workspace = entry ? workspaceOf(entry) : ''
  const held = workspace === '' ? null : heldWorkspace(workspace)
  if (held?.state !== 'open' || systemModelOf(held.open.workspace.getState().snapshot) !== id) return null
  const known = portfolio.getState()
  return known.workspace === workspace && known.state !== 'loading' ? countsOf(id, known.digests) : null
}
