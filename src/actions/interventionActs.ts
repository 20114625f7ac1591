import { noteChange, putSharedHere } from '../document/modelsHere.ts'
import { openForMoment } from '../document/openHere.ts'
import { server } from '../document/server.ts'
import { shelf, type ShelfEntry, shelfEntry } from '../document/shelf.ts'
import { putInWorkspace, workspaceOf } from '../document/workspacesHere.ts'
import type { Surroundings } from '../document/surroundings.ts'
import { editRecords } from '../model/commands/editRecords.ts'
import type { Workspace } from '../model/model.ts'
import { META_ID } from '../model/records/meta.ts'
import type { Status } from '../model/records/profile.ts'
import { mayWrite } from '../model/sharing/roles.ts'
import type { Row } from './interventions.ts'
import { answersFor } from './newInterventions.ts'

/** What may be done with one intervention of the list, from what is known of it on this device and on the server. */
interface RowRights {
  readonly mark: boolean
  /** Only a model of this device is taken out: a shared one belongs to its server's workspace. */
  readonly leave: boolean
}

export function rightsOfRow(id: string): RowRights {
  const entry = (shelf.getState().entries ?? []).find((one) => one.id === id)
  const theirs = server.getState().models.find((model) => model.id === id)
  const role = entry ? (entry.shared?.role ?? null) : theirs?.role
  if (role === undefined) return { mark: false, leave: false }
  return { mark: role === null || mayWrite(role, 'model'), leave: role === null }
}

/**
 * Marks an intervention as a bid, funded, ended or not funded, in the model itself. A bid is asked the questions of the
 * form that it was not asked yet. False when this person may not.
 */
export async function markStatus(
  id: string,
  status: Status,
  questions: Workspace['bidQuestions'],
  { now }: Pick<Surroundings, 'now'>,
): Promise<boolean> {
  if (!(await isHere(id, now()))) return false
  const { open, close } = await openForMoment(id)
  try {
    if (!open.mayWrite('model') || !open.model.getState().snapshot.meta.has(META_ID)) return false
    open.edit((draft) => {
      editRecords(draft, { table: 'meta', ids: [META_ID], fields: { status } })
      if (status !== 'proposed') return
      for (const [key, answer] of answersFor(questions, draft.bidAnswers)) draft.bidAnswers.set(key, { ...answer })
    })
    await noteChange(open, now())
    return true
  } finally {
    await close()
  }
}

/** Takes an intervention out of the workspace; it stays on this device. */
export async function leaveWorkspace({ digest }: Row): Promise<void> {
  await putInWorkspace(digest.id, '')
}

/** The models of this device that could be put in this workspace: not shared, not deleted, not in it. */
export function modelsElsewhere(entries: readonly ShelfEntry[], workspace: string): readonly ShelfEntry[] {
  return entries.filter((entry) => !entry.deleted && entry.shared === null && workspaceOf(entry) !== workspace)
}

/** Whether the model is on this device, where one of the server's is put first. */
async function isHere(id: string, now: string): Promise<boolean> {
  const entry = await shelfEntry(id)
  if (entry && !entry.deleted) return true
  const theirs = server.getState().models.find((model) => model.id === id)
  if (theirs) await putSharedHere(theirs, now)
  return theirs !== undefined
}
