import type { FastifyInstance } from 'fastify'
import { nanoid } from 'nanoid'
import * as z from 'zod/mini'
import { type Link, type MadeLink, newLink } from '../../src/model/sharing/api.ts'
import { CODE_HOURS } from '../../src/model/sharing/limits.ts'
import { atLeast, grantable } from '../../src/model/sharing/roles.ts'
import type { Ground } from '../ground.ts'
import type { LinkRow } from '../storage/storage.ts'
import { give, refuse } from './outcome.ts'
import { addRoute } from './route.ts'
import { note, permit } from './standing.ts'

const HOUR = 3_600_000 // milliseconds
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))

/** List, make and revoke links into the workspace or into one model. */
export function addLinkRoutes(api: FastifyInstance, ground: Ground): void {
  const { storage, signals, seals, clock } = ground
  const url = '/api/links'

  addRoute(api, ground, { method: 'GET', url }, async ({ query }, visitor) => {
    const model = query['model'] === undefined ? null : z.safeParse(id, query['model']).data
    if (model === undefined) return refuse('not-found')
    const allowed = await permit(ground, visitor, 'share', model)
    if ('refused' in allowed) return refuse(allowed.refused)
    const now = clock().toISOString()
    const rows = await storage.links(allowed.standing.workspace.id, model)
    return give(rows.map((row) => asLink(row, now)))
  })

  addRoute(api, ground, { method: 'POST', url, body: newLink }, async ({ body }, visitor) => {
    const allowed = await permit(ground, visitor, 'share', body.model)
    if ('refused' in allowed) return refuse(allowed.refused)
    const { workspace, role } = allowed.standing
    if (!grantable(role, body.model).includes(body.role)) return refuse('not-allowed')
    const moment = clock()
    const made = moment.toISOString()
    const expires = body.expires === null ? null : new Date(body.expires).toISOString()
    if (expires !== null && expires <= made) return refuse('bad-request')
    const link = nanoid()
    const { token, hash } = await seals.makeToken(link)
    const code = body.code ? await freeCode(made) : null
    const row: LinkRow = {
      id: link,
      workspace: workspace.id,
      model: body.model,
      role: body.role,
      label: body.label,
      hash,
      codeHash: code === null ? null : seals.hashCode(code),
      codeExpires: code === null ? null : new Date(moment.getTime() + CODE_HOURS * HOUR).toISOString(),
      made,
      madeBy: visitor.name,
      expires,
      revoked: null,
      lastUsed: null,
      uses: 0,
      once: false,
    }
    await storage.addLink(row)
    await note(ground, visitor.name, 'grant.made', allowed.standing, body.label === '' ? body.role : body.label)
    const answer: MadeLink = { link: asLink(row, made), token, code }
    return give(answer)
  })

  addRoute(api, ground, { method: 'DELETE', url: `${url}/:id` }, async ({ id: asked }, visitor) => {
    const link = await storage.link(asked)
    if (link === null) return refuse('not-found')
    const allowed = await permit(ground, visitor, 'share', link.model)
    if ('refused' in allowed) return refuse(allowed.refused)
    const { role } = allowed.standing
    // A steward does not lock the owner out: one takes back no more than one could give.
    if (role === null || !atLeast(role, link.role)) return refuse('not-allowed')
    if (await storage.revokeLink(link.id, clock().toISOString())) {
      await signals.send({ type: 'grants-changed' })
      await note(ground, visitor.name, 'grant.revoked', allowed.standing, link.label === '' ? link.role : link.label)
    }
    return give()
  })

  /** A code that no other link has now. */
  async function freeCode(now: string): Promise<string> {
    const code = seals.makeCode()
    return (await storage.linkByCode(seals.hashCode(code), now)) === null ? code : freeCode(now)
  }
}

function asLink(row: LinkRow, now: string): Link {
  const { id: link, role, model, label, made, madeBy, expires, revoked, lastUsed, uses, once } = row
  const works = revoked === null && (expires === null || expires > now)
  const code = works && row.codeExpires !== null && row.codeExpires > now
  return { id: link, role, model, label, made, madeBy, expires, revoked, lastUsed, uses, code, once }
}
