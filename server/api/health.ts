import type { FastifyInstance } from 'fastify'
import type { Storage } from '../storage/storage.ts'

/** Whether the server can do its work, for who watches over it: 200 while the database answers, else 503. */
export function addHealthRoute(server: FastifyInstance, storage: Storage): void {
  server.get('/health', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      await storage.ping()
      return { status: 'ok' }
    } catch (error) {
      request.log.error({ err: error }, 'The database does not answer')
      return reply.code(503).send({ status: 'failing' })
    }
  })
}
