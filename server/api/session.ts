import type { FastifyInstance } from 'fastify'
import { renaming, type SessionAnswer } from '../../src/model/sharing/api.ts'
import { cookieValue } from '../auth/cookie.ts'
import type { Visitor } from '../auth/visitor.ts'
import type { Ground } from '../ground.ts'
import { give } from './outcome.ts'
import { addOpenRoute, addRoute } from './route.ts'

/** Who a browser is here. The workspace is told only to who holds a grant in it. */
export async function sessionOf({ storage, doorkeeper, clock }: Ground, visitor: Visitor): Promise<SessionAnswer> {
  const person = { id: visitor.person, name: visitor.name }
  const [workspace] = await storage.workspaces()
  const grants = await storage.grants(visitor.session, clock().toISOString())
  if (workspace === undefined || !grants.some((grant) => grant.workspace === workspace.id)) {
    return { person, workspace: null }
  }
  const role = await doorkeeper.roleFor(visitor, { kind: 'workspace', id: workspace.id })
  return { person, workspace: { id: workspace.id, title: workspace.title, role } }
}

/** Who am I; call me otherwise; forget me. */
export function addSessionRoutes(api: FastifyInstance, ground: Ground): void {
  const { storage, signals, doorkeeper } = ground
  const url = '/api/session'

  addOpenRoute(api, ground, { method: 'GET', url }, async ({ request }) => {
    const { cookie } = request.headers
    const visitor = await doorkeeper.visitorOf(cookie)
    const nobody: SessionAnswer = { person: null, workspace: null }
    if (visitor === null) return give(nobody)
    // Set again, so that a browser that comes back is not forgotten half a year after its first day.
    return { ok: true, body: await sessionOf(ground, visitor), cookie: cookieValue(cookie, ground.secure) }
  })

  addRoute(api, ground, { method: 'PATCH', url, body: renaming }, async ({ body: { name } }, visitor) => {
    await storage.renameSession(visitor.session, name)
    await signals.send({ type: 'grants-changed' })
    return give(await sessionOf(ground, { ...visitor, name }))
  })

  addRoute(api, ground, { method: 'DELETE', url }, async (_asked, visitor) => {
    await storage.deleteSession(visitor.session)
    await signals.send({ type: 'grants-changed' })
    return { ok: true, cookie: null }
  })
}
