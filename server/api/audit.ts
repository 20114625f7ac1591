import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import type { Ground } from '../ground.ts'
import { give, refuse } from './outcome.ts'
import { addRoute } from './route.ts'
import { permit } from './standing.ts'

/** How many entries one answer has at most. */
const PAGE = 100
const asked = z.object({
  model: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))),
  before: z.optional(z.string().check(z.regex(/^[0-9]{1,15}$/))),
})

/** Who granted, revoked, released and took out what, newest first. */
export function addAuditRoute(api: FastifyInstance, ground: Ground): void {
  addRoute(api, ground, { method: 'GET', url: '/api/audit' }, async ({ query }, visitor) => {
    const parsed = z.safeParse(asked, query)
    if (!parsed.success) return refuse('bad-request')
    const { model, before } = parsed.data
    const allowed = await permit(ground, visitor, 'share', model ?? null)
    if ('refused' in allowed) return refuse(allowed.refused)
    const about = model === undefined ? {} : { model }
    const from = before === undefined ? {} : { before: Number(before) }
    return give(await ground.storage.audit(allowed.standing.workspace.id, { ...about, ...from, most: PAGE }))
  })
}
