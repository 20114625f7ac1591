import type { FastifyInstance } from 'fastify'
import { exportNote, newModel, type SharedModel } from '../../src/model/sharing/api.ts'
import type { Role } from '../../src/model/sharing/roles.ts'
import type { Ground } from '../ground.ts'
import type { ModelRow, ModelSummary } from '../storage/storage.ts'
import { forgetBids } from '../sync/forgetBids.ts'
import { give, refuse } from './outcome.ts'
import { addRoute } from './route.ts'
import { note, permit } from './standing.ts'

/** List, add and delete models; note that a copy was taken out. */
export function addModelRoutes(api: FastifyInstance, ground: Ground): void {
  const { storage, signals, doorkeeper, clock } = ground
  const url = '/api/models'

  addRoute(api, ground, { method: 'GET', url }, async (_asked, visitor) => {
    const [workspace] = await storage.workspaces()
    if (workspace === undefined) return give([])
    const seen: SharedModel[] = []
    const roleIn = await doorkeeper.rolesIn(visitor, workspace.id)
    for (const row of await storage.models(workspace.id)) {
      const role = roleIn(row.id)
      if (role !== null) seen.push(asShared(row, role))
    }
    return give(seen)
  })

  addRoute(api, ground, { method: 'POST', url, body: newModel }, async ({ body: { id, title } }, visitor) => {
    const allowed = await permit(ground, visitor, 'addModel', null)
    if ('refused' in allowed) return refuse(allowed.refused)
    const { workspace } = allowed.standing
    const created = clock().toISOString()
    const empty = { kind: 'intervention', nodes: 0, links: 0, indicators: 0, values: 0 } as const
    const summary: ModelSummary = { title, ...empty }
    // Also when it was deleted for good: an id never comes back.
    if (!(await storage.addModel({ id, workspace: workspace.id, title, created }, summary)))
      return refuse('already-there')
    await note(ground, visitor.name, 'model.added', { workspace, model: id })
    const role = await doorkeeper.roleFor(visitor, { kind: 'model', id })
    const row = await storage.model(id)
    return role === null || row === null ? refuse('not-found') : give(asShared(row, role))
  })

  addRoute(api, ground, { method: 'DELETE', url: `${url}/:id` }, async ({ id }, visitor) => {
    const allowed = await permit(ground, visitor, 'deleteModel', id)
    if ('refused' in allowed) return refuse(allowed.refused)
    // Reviewers' names stand in what was said of it.
    await forgetBids(ground, allowed.standing.workspace.id, new Set([id]))
    if (!(await storage.deleteModel(id, clock().toISOString()))) return refuse('not-found')
    await signals.send({ type: 'model-deleted', model: id })
    // No title: what was deleted for good does not live on in the log.
    await note(ground, visitor.name, 'model.deleted', allowed.standing)
    return give()
  })

  addRoute(
    api,
    ground,
    { method: 'POST', url: `${url}/:id/exports`, body: exportNote },
    async ({ id, body: { form } }, visitor) => {
      const allowed = await permit(ground, visitor, 'export', id)
      if ('refused' in allowed) return refuse(allowed.refused)
      await note(ground, visitor.name, 'export.made', allowed.standing, form)
      return give()
    },
  )
}

function asShared({ workspace: _workspace, ...row }: ModelRow & ModelSummary, role: Role): SharedModel {
  return { ...row, role }
}
