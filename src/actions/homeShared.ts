import { type Asked, leave, noteExport, renameMe } from '../document/api.ts'
import { forgetHeard } from '../document/digests.ts'
import { loadServerAnew, type ServerState } from '../document/server.ts'
import { shelf, type ShelfEntry } from '../document/shelf.ts'
import { forgetWorkspace, loadWorkspaces, workspaces } from '../document/workspacesHere.ts'
import type { ExportForm, SharedModel } from '../model/sharing/api.ts'

/** A model on the list. */
export interface Listed extends ShelfEntry {
  /** Whether it is in the workspace only, and comes to this device when it is opened. */
  readonly away: boolean
  /** Whether it was shared with this browser, and is not any more. */
  readonly lost: boolean
}

/** The models of this device, and those of the workspace that are not on it: not those that were taken off it lately. */
export function listed(entries: readonly ShelfEntry[], { state, models, workspace }: Heard): readonly Listed[] {
  const known = new Set(entries.map(({ id }) => id))
  const open = new Set(models.map(({ id }) => id))
  const here = entries.map((entry): Listed => {
    // Without an answer from the server nothing is known about it.
    const lost = state === 'there' && entry.shared !== null && !open.has(entry.id)
    return { ...entry, away: false, lost }
  })
  const there = models.filter(({ id }) => !known.has(id))
  return [...here, ...there.map((model) => entryOf(model, workspace?.id ?? ''))]
}

type Heard = Pick<ServerState, 'state' | 'models' | 'workspace'>

function entryOf(model: SharedModel, workspace: string): Listed {
  const { role, ...rest } = model
  return {
    ...rest,
    stages: [],
    bytes: 0,
    deleted: '',
    waiting: 0,
    workspace: '',
    shared: { workspace, role },
    away: true,
    lost: false,
  }
}

/** Gives this browser's person another name. */
export async function nameMe(name: string): Promise<Asked<unknown>> {
  const answer = await renameMe(name.trim())
  if (answer.ok) await loadServerAnew()
  return answer
}

/**
 * Leaves the workspace in this browser, which keeps nothing of what it heard of the whole: its settings, what reviewers
 * said, and of models that are not on this device. Those that are stay.
 */
export async function forgetMe(): Promise<Asked<unknown>> {
  const answer = await leave()
  if (!answer.ok) return answer
  await loadServerAnew()
  await forgetHeard()
  await loadWorkspaces()
  const theirs = (workspaces.getState().entries ?? []).filter(({ shared }) => shared !== null)
  for (const { id } of theirs) await forgetWorkspace(id)
  return answer
}

/**
 * Notes in the workspace's log that a copy of a shared model was taken out; nothing for a model of this device only.
 * Best effort: nobody waits for it, and a copy that is taken without a network is not noted. The copy holds no more than
 * its reader may see, so that this is a courtesy among partners and no protection.
 */
export function noteTaken(id: string, form: ExportForm): void {
  const entry = (shelf.getState().entries ?? []).find((one) => one.id === id)
  if (entry?.shared) void noteExport(id, form)
}
