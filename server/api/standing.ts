import type { AuditAct } from '../../src/model/sharing/api.ts'
import { type Act, mayAct, type Role } from '../../src/model/sharing/roles.ts'
import type { Visitor } from '../auth/visitor.ts'
import type { Ground } from '../ground.ts'
import type { WorkspaceRow } from '../storage/storage.ts'
import type { Refusing } from './outcome.ts'

/** What somebody asks about: one model, or with null the whole workspace; and their role in it. */
export interface Standing {
  readonly workspace: WorkspaceRow
  readonly model: string | null
  readonly role: Role | null
}

/** The role of a visitor in a model, or with null in the whole workspace; null when the server holds no workspace. */
export async function standingOf(ground: Ground, visitor: Visitor, model: string | null): Promise<Standing | null> {
  const [workspace] = await ground.storage.workspaces()
  if (workspace === undefined) return null
  const document =
    model === null ? ({ kind: 'workspace', id: workspace.id } as const) : ({ kind: 'model', id: model } as const)
  return { workspace, model, role: await ground.doorkeeper.roleFor(visitor, document) }
}

/**
 * Why a visitor may not do an act there; null when they may. A model that one may not see is answered as if it were not
 * there; that there is a workspace is no secret to who has joined.
 */
function refusalFor(standing: Standing | null, act: Act): Refusing | null {
  if (standing === null) return 'not-found'
  if (standing.role === null && standing.model !== null) return 'not-found'
  return mayAct(standing.role, act) ? null : 'not-allowed'
}

/** The standing of a visitor who may do an act there, or why they may not. */
export async function permit(
  ground: Ground,
  visitor: Visitor,
  act: Act,
  model: string | null,
): Promise<{ readonly standing: Standing } | { readonly refused: Refusing }> {
  const standing = await standingOf(ground, visitor, model)
  const refused = refusalFor(standing, act)
  return standing === null || refused !== null ? { refused: refused ?? 'not-found' } : { standing }
}

/**
 * The same for what is done to a model by somebody's role in the whole workspace. The standing is the model's: it names the
 * model, with the role that was asked for.
 */
export async function permitInWorkspace(
  ground: Ground,
  visitor: Visitor,
  act: Act,
  model: string,
): Promise<{ readonly standing: Standing } | { readonly refused: Refusing }> {
  const [whole, one] = [await standingOf(ground, visitor, null), await standingOf(ground, visitor, model)]
  if (whole === null || one === null || one.role === null) return { refused: 'not-found' }
  return mayAct(whole.role, act) ? { standing: { ...whole, model } } : { refused: 'not-allowed' }
}

/** Notes in the audit log who did what. */
export async function note(
  { storage, clock }: Ground,
  by: string,
  act: AuditAct,
  { workspace, model }: { readonly workspace: { readonly id: string }; readonly model: string | null },
  detail = '',
): Promise<void> {
  await storage.note({ at: clock().toISOString(), act, by, workspace: workspace.id, model, detail })
}
