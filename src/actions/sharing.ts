import { createStore } from 'zustand/vanilla'
import { type Asked, deleteModel, endWorkspace, makeLink, nameWorkspace, revokeLink } from '../document/api.ts'
import { eraseModel, markDeleted, shareModel, type Sharing } from '../document/modelsHere.ts'
import { loadServerAnew, type ServerState } from '../document/server.ts'
import type { Link, MadeLink } from '../model/sharing/api.ts'
import { mayAct, type Role } from '../model/sharing/roles.ts'
import { say } from '../words/words.ts'
import { endOf, roomEnd, type Span } from './sharingLinks.ts'

/**
 * How a model stands to sharing: this app has no server, or it cannot be reached; nobody joined in this browser; the
 * model is on this device only, and may or may not be put on the server; it is shared, and others may or may not be
 * invited to it.
 */
export type Standing =
  | 'unknown'
  | 'no-server'
  | 'offline'
  | 'not-joined'
  | 'may-add'
  | 'may-not-add'
  | 'may-invite'
  | 'may-not-invite'

/** Where a model stands; `role` is this person's role in it, null while it is on this device only. */
export function standingOf({ state, person, workspace }: ServerState, role: Role | null): Standing {
  if (state === 'none') return 'no-server'
  if (state === 'away') return 'offline'
  if (state === 'unknown') return 'unknown'
  if (person === null) return 'not-joined'
  if (role !== null) return mayAct(role, 'share') ? 'may-invite' : 'may-not-invite'
  return mayAct(workspace?.role ?? null, 'addModel') ? 'may-add' : 'may-not-add'
}

/** Puts a model of this device on the server. The answer says under which id: the server may have another model of that one. */
export async function share(id: string, title: string): Promise<Asked<Sharing>> {
  const answer = await shareModel(id, title)
  if (answer.ok) await loadServerAnew()
  return answer
}

/** What somebody chose who invites. */
export interface Invitation {
  /** Null for the whole workspace. */
  readonly model: string | null
  readonly role: Role
  readonly span: Span
  readonly label: string
}

/** Makes a link. Its token is in the answer, and nowhere afterwards. */
export function invite({ model, role, span, label }: Invitation, now: string): Promise<Asked<MadeLink>> {
  return makeLink({ model, role, label: label.trim(), expires: endOf(span, now), code: false })
}

/** A room that this tab opened: nobody can be shown its code again when the tab is gone. */
export interface OpenRoom {
  readonly link: Link
  readonly code: string
}

/** The rooms that this tab opened, by model ('' for the workspace). In memory only, as the code is a way in. */
export const rooms = createStore<{ readonly open: ReadonlyMap<string, OpenRoom> }>(() => ({ open: new Map() }))

/** The room of a model that this tab opened and that is still open. */
export function roomOf(open: ReadonlyMap<string, OpenRoom>, model: string | null, now: string): OpenRoom | undefined {
  const room = open.get(model ?? '')
  return room && (room.link.expires === null || room.link.expires > now) ? room : undefined
}

/** Opens a room: a link for today with a short code to type. */
export async function openRoom(model: string | null, role: Role, now: string): Promise<Asked<OpenRoom>> {
  const made = await makeLink({ model, role, label: say('sharing.room.label'), expires: roomEnd(now), code: true })
  if (!made.ok) return made
  const { link, code } = made.value
  if (code === null) return { ok: false, code: 'failed' }
  const room = { link, code }
  keepRoom(model, room)
  return { ok: true, value: room }
}

/** Ends a link: who came by it is cut off. A room that is ended so is gone from this tab too. */
export async function endLink(link: Pick<Link, 'id' | 'model'>): Promise<Asked<unknown>> {
  const answer = await revokeLink(link.id)
  const gone = answer.ok || answer.code === 'not-found'
  if (gone && rooms.getState().open.get(link.model ?? '')?.link.id === link.id) keepRoom(link.model, null)
  return answer
}

function keepRoom(model: string | null, room: OpenRoom | null): void {
  const open = new Map(rooms.getState().open)
  if (room) open.set(model ?? '', room)
  else open.delete(model ?? '')
  rooms.setState({ open })
}

/** Whether a title was typed as it stands, up to spaces around it. */
export function sameTitle(typed: string, title: string): boolean {
  return typed.trim() !== '' && typed.trim() === title.trim()
}

/** Deletes a shared model for good: from the server and from this device. `leave` takes the page away from it first. */
export async function deleteForGood(id: string, now: string, leave: () => void): Promise<Asked<unknown>> {
  const answer = await deleteModel(id)
  if (!answer.ok && answer.code !== 'not-found') return answer
  keepRoom(id, null)
  // Off the list first, so that no tab holds it open while its content is erased.
  await markDeleted(id, now)
  leave()
  await eraseModel(id)
  await loadServerAnew()
  return { ok: true, value: null }
}

/** Gives the workspace another title. */
export async function renameWorkspace(title: string): Promise<Asked<unknown>> {
  const answer = await nameWorkspace(title.trim())
  if (answer.ok) await loadServerAnew()
  return answer
}

/** Deletes the workspace with everything in it for good. Models on this device stay there. */
export async function deleteWorkspace(typed: string): Promise<Asked<unknown>> {
  const answer = await endWorkspace(typed.trim())
  if (answer.ok) {
    rooms.setState({ open: new Map() })
    await loadServerAnew()
  }
  return answer
}

/** Copies a link, and says whether the browser allowed it. */
export async function copyLink(address: string, tell: (message: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(address)
  } catch {
    return tell(say('sharing.copy.failed'))
  }
  return tell(say('sharing.copied'))
}
