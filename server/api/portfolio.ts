import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import type { PlaceAnswer, PortfolioAnswer } from '../../src/model/sharing/api.ts'
import type { Ground } from '../ground.ts'
import { placeOf } from '../portfolio/place.ts'
import { give, refuse } from './outcome.ts'
import { addRoute } from './route.ts'
import { standingOf } from './standing.ts'

/** A minute from one address: a place is worked out from two whole models. */
const MOST_PLACES = 240
/**
 * What changed so shortly before is told again, in milliseconds: a change that began to be kept before another one may be
 * kept after it.
 */
const AGAIN = 60_000

const asked = z.object({ after: z.optional(z.iso.datetime()) })

/** What the portfolio needs of the models that somebody may read, and the place of one of them in the system. */
export function addPortfolioRoutes(api: FastifyInstance, ground: Ground): void {
  const { storage, doorkeeper, digests } = ground

  addRoute(api, ground, { method: 'GET', url: '/api/portfolio' }, async ({ query }, visitor) => {
    const parsed = z.safeParse(asked, query)
    if (!parsed.success) return refuse('bad-request')
    const [workspace] = await storage.workspaces()
    if (workspace === undefined) return give([])
    const { after } = parsed.data
    const from = after === undefined ? '' : new Date(Date.parse(after) - AGAIN).toISOString()
    const roleIn = await doorkeeper.rolesIn(visitor, workspace.id)
    const seen: PortfolioAnswer = [...(await digests.read(workspace.id, from, (id) => roleIn(id) !== null))]
    return give(seen)
  })

  addRoute(api, ground, { method: 'GET', url: '/api/models/:id/place', most: MOST_PLACES }, async ({ id }, visitor) => {
    const standing = await standingOf(ground, visitor, id)
    if (standing === null || standing.role === null) return refuse('not-found')
    const answer: PlaceAnswer = { place: await placeOf(storage, standing.workspace.id, id) }
    return give(answer)
  })
}
