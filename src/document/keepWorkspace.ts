import * as Y from 'yjs'
import { SETTINGS_ID } from '../model/records/workspace.ts'
import { mayRead, type Role } from '../model/sharing/roles.ts'
import { connectSoon } from './connectSoon.ts'
import type { OpenWorkspace } from './openWorkspace.ts'
import { loadServerAnew, server } from './server.ts'
import { syncAddress } from './stayTogether.ts'
import { changeWorkspace, workspaceEntry } from './workspacesHere.ts'

/** How long after the last change the list of workspaces is brought up to date, in milliseconds. */
const NOTE_AFTER = 1200

/**
 * Keeps the server's workspace together with its server until the returned function is called. `lost` is called when this
 * person may not read it any more. Works on without a network, with what is known.
 */
export function keepTogether(open: OpenWorkspace, role: Role, lost: () => void): () => Promise<void> {
  const arrived = Y.encodeStateVector(open.doc).length > EMPTY
  open.together.setState({ link: 'connecting', refusal: null, role, arrived })
  const joining = connectSoon(open, 0, async () => {
    const { connectWorkspace } = await import('./connectWorkspace.ts')
    return () => connectWorkspace(open, { address: syncAddress(), onLost: () => void loadServerAnew() })
  })
  const stopHearing = server.subscribe((heard) => {
    const now = roleIn(open.id, heard)
    if (now === undefined || now === open.together.getState().role) return
    if (now === null) return lost()
    // The list is for when there is no network: what it says is heard again.
    changeWorkspace(open.id, { shared: { workspace: open.id, role: now, person: heard.person } }).catch(() => undefined)
    const connection = joining.connection()
    if (connection) connection.become(now)
    else open.together.setState({ role: now })
  })
  return async () => {
    stopHearing()
    await joining.leave()
  }
}

/** The length of the state vector of a document in which nothing was ever written. */
const EMPTY = 1

/**
 * What this person may do in the whole of the server's workspace: null for nothing. Undefined while nothing is known of
 * it, because the server has not answered.
 */
export function roleIn(id: string, { state, workspace }: ReturnType<typeof server.getState>): Role | null | undefined {
  if (state === 'there') return workspace?.id === id && mayRead(workspace.role, 'workspace') ? workspace.role : null
  return undefined
}

/** Keeps what the list of workspaces says up to date with an open one. Returns how to stop. */
export function noteWorkspace({ id, workspace }: OpenWorkspace): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const title = () => workspace.getState().snapshot.settings.get(SETTINGS_ID)?.title
  const catchUp = async (): Promise<void> => {
    const said = title()
    // The page may have been left before its last title was noted.
    if (said && said !== (await workspaceEntry(id))?.title) await changeWorkspace(id, { title: said })
  }
  const caughtUp = catchUp().catch(() => undefined)
  const note = async (): Promise<void> => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    await caughtUp
    const said = title()
    await changeWorkspace(id, { ...(said && { title: said }), changed: new Date().toISOString() })
  }
  const stop = workspace.subscribe(() => {
    clearTimeout(timer)
    // What could not be noted is noted with the next change, or when the workspace is opened next.
    timer = setTimeout(() => void note().catch(() => undefined), NOTE_AFTER)
  })
  return async () => {
    stop()
    await caughtUp
    await note()
  }
}
