import type { FastifyError, FastifyInstance } from 'fastify'
import type { OriginCheck } from '../auth/origin.ts'
import type { Ground } from '../ground.ts'
import { addAuditRoute } from './audit.ts'
import { addJoinRoutes } from './join.ts'
import { addLimits } from './limits.ts'
import { addLinkRoutes } from './links.ts'
import { addModelRoutes } from './models.ts'
import { type Refusing, STATUS } from './outcome.ts'
import { addPortfolioRoutes } from './portfolio.ts'
import { addSessionRoutes } from './session.ts'
import { addVersionRoutes } from './versions.ts'
import { addWorkspaceRoutes } from './workspace.ts'

/** The refusal that a status of Fastify's own stands for. */
function refusalOf({ statusCode = 500 }: Pick<FastifyError, 'statusCode'>): Refusing {
  if (statusCode === 429) return 'too-many'
  if (statusCode === 413) return 'too-large'
  if (statusCode === 404) return 'not-found'
  return statusCode < 500 ? 'bad-request' : 'failed'
}

/** Adds everything below `/api` (see src/model/sharing/api.ts). What changes something has to come from our own pages. */
export async function addApi(server: FastifyInstance, ground: Ground, fromOurPage: OriginCheck): Promise<void> {
  await server.register(async (api) => {
    api.removeContentTypeParser('text/plain')
    api.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const reads = request.method === 'GET' || request.method === 'HEAD'
      if (!reads && !fromOurPage(request)) return reply.code(403).send({ code: 'not-allowed' })
      return undefined
    })
    api.setErrorHandler((error: FastifyError, request, reply) => {
      const code = refusalOf(error)
      if (code === 'failed') request.log.error({ err: error }, 'A request failed')
      return reply.code(STATUS[code]).send({ code })
    })
    const wrong = await addLimits(api)
    addSessionRoutes(api, ground)
    addJoinRoutes(api, ground, wrong)
    addModelRoutes(api, ground)
    addVersionRoutes(api, ground)
    addPortfolioRoutes(api, ground)
    addLinkRoutes(api, ground)
    addAuditRoute(api, ground)
    addWorkspaceRoutes(api, ground)
    api.all('/api/*', (_request, reply) => reply.code(404).send({ code: 'not-found' }))
  })
}
