import type { FastifyInstance } from 'fastify'
import { workspaceEnding, workspaceNaming } from '../../src/model/sharing/api.ts'
import type { Ground } from '../ground.ts'
import { give, refuse } from './outcome.ts'
import { addRoute } from './route.ts'
import { sessionOf } from './session.ts'
import { note, permit } from './standing.ts'

/** Rename the workspace; delete it for good. */
export function addWorkspaceRoutes(api: FastifyInstance, ground: Ground): void {
  const { storage, signals, clock } = ground
  const url = '/api/workspace'

  addRoute(api, ground, { method: 'PATCH', url, body: workspaceNaming }, async ({ body: { title } }, visitor) => {
    const allowed = await permit(ground, visitor, 'keepWorkspace', null)
    if ('refused' in allowed) return refuse(allowed.refused)
    await storage.renameWorkspace(allowed.standing.workspace.id, title)
    await signals.send({ type: 'grants-changed' })
    await note(ground, visitor.name, 'workspace.renamed', allowed.standing, title)
    return give(await sessionOf(ground, visitor))
  })

  addRoute(api, ground, { method: 'DELETE', url, body: workspaceEnding }, async ({ body: { title } }, visitor) => {
    const allowed = await permit(ground, visitor, 'keepWorkspace', null)
    if ('refused' in allowed) return refuse(allowed.refused)
    const { workspace } = allowed.standing
    if (title.trim() !== workspace.title) return refuse('title-differs')
    if (!(await storage.deleteWorkspace(workspace.id, clock().toISOString()))) return refuse('not-found')
    await signals.send({ type: 'workspace-deleted', workspace: workspace.id })
    await ground.begin()
    return { ok: true, cookie: null }
  })
}
