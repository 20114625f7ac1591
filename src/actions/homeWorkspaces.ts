import type { ServerState } from '../document/server.ts'
import type { ShelfEntry } from '../document/shelf.ts'
import { type WorkspaceEntry, workspaceOf } from '../document/workspacesHere.ts'
import { mayRead } from '../model/sharing/roles.ts'
import { say } from '../words/words.ts'

/** One workspace on the list. */
export interface ListedWorkspace {
  readonly id: string
  readonly title: string
  /** Whether it is the server's. */
  readonly shared: boolean
  readonly models: number
}

type Heard = Pick<ServerState, 'state' | 'models' | 'workspace'>

/** The workspaces of this device, newest change first, and before them the server's for who may read the whole of it. */
export function listedWorkspaces(
  kept: readonly WorkspaceEntry[],
  models: readonly ShelfEntry[],
  { state, models: theirs, workspace }: Heard,
): readonly ListedWorkspace[] {
  const counts = new Map<string, Set<string>>()
  const count = (id: string, model: string) => counts.set(id, (counts.get(id) ?? new Set()).add(model))
  // A proposal is another state of a model that is counted already.
  for (const entry of models.filter(({ deleted, origin }) => !deleted && !origin)) count(workspaceOf(entry), entry.id)
  if (workspace) for (const { id } of theirs) count(workspace.id, id)
  const listed = (id: string, title: string, shared: boolean): ListedWorkspace => ({
    id,
    title: title.trim() || say('app.workspace.untitled'),
    shared,
    models: counts.get(id)?.size ?? 0,
  })
  // Once the server has answered, what it says stands: a workspace that is not shared with us any more is not offered.
  const open = workspace !== null && mayRead(workspace.role, 'workspace')
  const there = open ? [listed(workspace.id, nameOf(kept, workspace), true)] : []
  const here = kept.filter(({ id, shared }) => (shared === null ? true : state !== 'there' && id !== workspace?.id))
  return [...there, ...here.map(({ id, title, shared }) => listed(id, title, shared !== null))]
}

function nameOf(
  kept: readonly WorkspaceEntry[],
  { id, title }: { readonly id: string; readonly title: string },
): string {
  return kept.find((entry) => entry.id === id)?.title || title
}
