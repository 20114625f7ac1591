import { nanoid } from 'nanoid'
import { say } from '../src/words/words.ts'
import type { Seals } from './auth/seals.ts'
import type { LinkRow, Storage, WorkspaceRow } from './storage/storage.ts'

/** Where an owner's link is made: what is kept, what signs it, and the moment. */
export interface OwnerGround {
  readonly storage: Storage
  readonly seals: Seals
  readonly clock: () => Date
}

/** The workspace of this server, made when there is none. */
export async function findOrMakeWorkspace({ storage, clock }: OwnerGround): Promise<WorkspaceRow> {
  const [there] = await storage.workspaces()
  if (there !== undefined) return there
  const created = clock().toISOString()
  const workspace = { id: nanoid(), title: say('server.workspace-title'), created }
  await storage.addWorkspace(workspace)
  const [first = workspace] = await storage.workspaces()
  if (first.id !== workspace.id) {
    // Another process began in this moment, and was first.
    await storage.deleteWorkspace(workspace.id, created)
    return first
  }
  await storage.note({ at: created, act: 'workspace.made', by: '', workspace: workspace.id, model: null, detail: '' })
  return workspace
}

function isOwnerLink(link: LinkRow): boolean {
  return link.role === 'owner' && link.once && link.model === null
}

/** Whether nobody has ever come in as owner of the workspace. */
export async function wantsOwner({ storage }: OwnerGround, workspace: string): Promise<boolean> {
  const links = await storage.links(workspace, null)
  return !links.some((link) => link.role === 'owner' && link.uses > 0)
}

/**
 * A new link that makes one browser the owner's, as its token. Older ones that nobody used stop working: only hashes are
 * kept, so an old one cannot be told again.
 */
export async function makeOwnerToken(ground: OwnerGround, workspace: string): Promise<string> {
  const { storage, seals, clock } = ground
  const now = clock().toISOString()
  const unused = (await storage.links(workspace, null)).filter(
    (link) => isOwnerLink(link) && link.uses === 0 && link.revoked === null && link.madeBy === '',
  )
  for (const link of unused) await storage.revokeLink(link.id, now)
  const id = nanoid()
  const { token, hash } = await seals.makeToken(id)
  const label = say('server.owner-label')
  const scope = { id, workspace, model: null, role: 'owner', label, hash, codeHash: null, codeExpires: null } as const
  const uses = { made: now, madeBy: '', expires: null, revoked: null, lastUsed: null, uses: 0, once: true }
  await storage.addLink({ ...scope, ...uses })
  await storage.note({ at: now, act: 'grant.made', by: '', workspace, model: null, detail: 'owner' })
  return token
}

/** The address that a token is opened with. The token stands after the `#`, which no browser sends to a server. */
export function joinAddress(address: string, token: string): string {
  return `${address}/#/join/${token}`
}
